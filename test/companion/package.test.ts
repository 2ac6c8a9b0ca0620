import { readFileSync } from 'node:fs'
import { validateManifest, type ModuleManifest } from '@companion-module/base/manifest'
import { format, resolveConfig } from 'prettier'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { helpTables } from '../../src/definitions/help.js'

function read(name: string): string {
	return readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')
}

describe('The manifest', () => {
	const manifest: ModuleManifest = JSON.parse(read('companion/manifest.json'))

	test('is one that Companion takes', () => {
		expect(() => validateManifest(manifest, false)).not.toThrow()
	})

	test('succeeds the official module and asks for no permission', () => {
		expect(manifest).toMatchObject({ id: 'twitch-api', type: 'connection', legacyIds: [] })
		expect(manifest.runtime).toMatchObject({ type: 'node22', api: 'nodejs-ipc', entrypoint: '../dist/main.js' })
		expect(manifest.runtime).not.toHaveProperty('permissions')
	})
})

describe('The package', () => {
	test('has the version that is released, and the license of the manifest', () => {
		const facts = v.object({ version: v.string(), license: v.string(), name: v.string() })
		const { version, license, name } = v.parse(facts, JSON.parse(read('package.json')))
		expect({ version, license, name }).toEqual({
			version: '5.0.0',
			license: v.parse(v.object({ license: v.string() }), JSON.parse(read('companion/manifest.json'))).license,
			name: 'companion-module-twitch-api',
		})
	})
})

describe('HELP.md', () => {
	test.for(Object.entries(helpTables()))('has the table of %s as they are', async ([name, table]) => {
		const path = new URL('../../companion/HELP.md', import.meta.url)
		const formatted = await format(table, { ...(await resolveConfig(path)), parser: 'markdown' })
		const [, shown] = new RegExp(`<!-- ${name} -->\n([^]*?)<!-- /${name} -->`).exec(read('companion/HELP.md')) ?? []
		expect(shown?.trim(), 'npm run help writes the tables anew').toBe(formatted.trim())
	})
})
