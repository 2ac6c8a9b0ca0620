import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { gunzipSync } from 'node:zlib'

const blockSize = 512

/** Unpacks a `.tgz` as `companion-module-build` writes it: plain files in folders. */
export async function unpackTgz(compressed: Uint8Array, folder: string): Promise<void> {
	const archive = gunzipSync(compressed)
	let at = 0
	while (at + blockSize <= archive.length && archive[at] !== 0) {
		const header = archive.subarray(at, at + blockSize)
		const size = Number.parseInt(text(header, 124, 12), 8)
		const content = archive.subarray(at + blockSize, at + blockSize + size)
		at += blockSize + Math.ceil(size / blockSize) * blockSize
		if (['0', ''].includes(text(header, 156, 1))) {
			await write(folder, join(text(header, 345, 155), text(header, 0, 100)), content)
		}
	}
}

async function write(folder: string, name: string, content: Uint8Array): Promise<void> {
	const path = join(folder, name)
	if (relative(folder, path).split(sep)[0] === '..') throw new Error(`The package holds a file outside itself: ${name}`)
	await mkdir(dirname(path), { recursive: true })
	await writeFile(path, content)
}

function text(header: Uint8Array, start: number, length: number): string {
	const bytes = header.subarray(start, start + length)
	const end = bytes.indexOf(0)
	return Buffer.from(end < 0 ? bytes : bytes.subarray(0, end)).toString('utf8')
}
