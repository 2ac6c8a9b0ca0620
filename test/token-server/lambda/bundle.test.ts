import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { unzipSync } from 'fflate'
import { expect } from 'vitest'
import { bundle, zip } from '../../../token-server/lambda/bundle.js'
import { scheduled } from './events.js'
import { test } from './lambda-desk.js'

test('The zip holds one small file that runs on Node alone', async ({ desk }) => {
	const code = await bundle()
	expect(zip(code)).toEqual(zip(await bundle()))
	const files = unzipSync(zip(code))
	expect(Object.keys(files)).toEqual(['lambda.mjs'])
	expect(zip(code).length).toBeLessThan(500 * 1024)

	// Away from the packages of this project.
	const folder = mkdtempSync(join(tmpdir(), 'lambda-'))
	writeFileSync(join(folder, 'lambda.mjs'), files['lambda.mjs'] ?? '')
	const url = new URL(`${desk.gateway.publicUrl}/health`)
	const events = [desk.gateway.event({ method: 'GET', url, headers: {}, body: null }), scheduled]
	writeFileSync(join(folder, 'events.json'), JSON.stringify(events))
	writeFileSync(join(folder, 'run.mjs'), run)
	const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'run.mjs')], {
		cwd: folder,
		env: { ...desk.environment(), AWS_ACCESS_KEY_ID: 'fake', AWS_SECRET_ACCESS_KEY: 'fake' },
	})
	rmSync(folder, { recursive: true })
	const [health, swept] = JSON.parse(stdout)
	expect(health).toMatchObject({ statusCode: 200, body: '{"status":"ok","accounts":0,"need_login":0}' })
	expect(swept).toBeNull()
}, 30_000)

const run = `
	import { readFileSync } from 'node:fs'
	import { handler } from './lambda.mjs'
	const answers = []
	for (const event of JSON.parse(readFileSync('events.json', 'utf8'))) {
		answers.push((await handler(event, { getRemainingTimeInMillis: () => 15000 })) ?? null)
	}
	console.log(JSON.stringify(answers))
`
