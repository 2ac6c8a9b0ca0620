import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { zipSync } from 'fflate'

const entry = fileURLToPath(new URL('../lambda.ts', import.meta.url))
const unixFile = 0o100644

/**
 * The Lambda as one file. The AWS SDK goes in although Lambda has one: only what is used of it is loaded, which starts
 * faster, and its version is the one that was tested.
 */
export async function bundle(): Promise<Uint8Array> {
	const { outputFiles } = await build({
		entryPoints: [entry],
		bundle: true,
		write: false,
		minify: true,
		// Errors are told by their names.
		keepNames: true,
		platform: 'node',
		target: 'node22',
		format: 'esm',
		mainFields: ['module', 'main'],
		legalComments: 'none',
		// A Lambda has no disk to keep logins on.
		external: ['./sqlite.js'],
	})
	const [file] = outputFiles
	if (!file) throw new Error('esbuild made no file')
	return file.contents
}

/** What AWS takes: `lambda.mjs`, readable for all. The same code gives the same bytes. */
export function zip(code: Uint8Array): Uint8Array {
	const attributes = { os: 3, attrs: unixFile * 2 ** 16, mtime: new Date(2000, 0, 1) }
	return zipSync({ 'lambda.mjs': [code, { level: 9, ...attributes }] })
}
