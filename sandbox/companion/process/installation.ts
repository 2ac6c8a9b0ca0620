import type { ModuleManifest } from '@companion-module/base/manifest'
import { build } from 'esbuild'
import { rmSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, realpath, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readManifest } from './manifest.js'
import { unpackTgz } from './tar.js'

/** A module and the host program, each in its folder: all that the child process may read. */
export interface Installation {
	moduleFolder: string
	hostFolder: string
	hostProgram: string
	manifest: ModuleManifest
	remove(): void
}

/** Takes a `.tgz` of `companion-module-build`, or the folder with what it packs. */
export async function install(packagePath: string): Promise<Installation> {
	const root = await realpath(await mkdtemp(join(tmpdir(), 'companion-module-')))
	const remove = (): void => rmSync(root, { recursive: true, force: true })
	try {
		const hostFolder = join(root, 'host')
		const hostProgram = join(hostFolder, 'host.mjs')
		const [moduleFolder] = await Promise.all([unpack(packagePath, join(root, 'module')), bundleHost(hostProgram)])
		return { moduleFolder, hostFolder, hostProgram, manifest: await readManifest(moduleFolder), remove }
	} catch (error) {
		remove()
		throw error
	}
}

async function unpack(packagePath: string, folder: string): Promise<string> {
	if ((await stat(packagePath)).isDirectory()) return realpath(packagePath)
	await mkdir(folder)
	await unpackTgz(await readFile(packagePath), folder)
	const [name, ...others] = await readdir(folder)
	if (name === undefined || others.length > 0) throw new Error(`${packagePath} does not hold one folder with a module`)
	return join(folder, name)
}

async function bundleHost(hostProgram: string): Promise<void> {
	await build({
		entryPoints: [fileURLToPath(new URL('host.ts', import.meta.url))],
		outfile: hostProgram,
		...{ bundle: true, platform: 'node', format: 'esm', target: 'node22', logLevel: 'error' },
	})
}
