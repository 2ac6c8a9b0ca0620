import { build } from 'esbuild'
import { mkdtemp, mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const manifest = { id: 'lamp', runtime: { type: 'node22', apiVersion: '2.0.4', entrypoint: '../main.js' } }

/** The lamp as `companion-module-build` would leave it in `pkg/lamp`. */
export async function packLamp(source = 'lamp-entry.ts'): Promise<string> {
	const folder = join(await mkdtemp(join(tmpdir(), 'lamp-')), 'lamp')
	await mkdir(join(folder, 'companion'), { recursive: true })
	await writeFile(join(folder, 'companion', 'manifest.json'), JSON.stringify(manifest))
	await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
	await build({
		entryPoints: [fileURLToPath(new URL(source, import.meta.url))],
		outfile: join(folder, 'main.js'),
		...{ bundle: true, platform: 'node', format: 'esm', target: 'node22', logLevel: 'error' },
	})
	return folder
}
