import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ModuleManifest } from '@companion-module/base/manifest'

export async function readManifest(folder: string): Promise<ModuleManifest> {
	const manifest: ModuleManifest = JSON.parse(await readFile(join(folder, 'companion', 'manifest.json'), 'utf8'))
	if (!manifest.runtime?.apiVersion) throw new Error(`The manifest in ${folder} names no apiVersion`)
	return manifest
}

/** A built module's entry, named in relation to its `companion` folder. */
export function entryPath(folder: string, manifest: ModuleManifest): string {
	return join(folder, 'companion', manifest.runtime.entrypoint)
}
