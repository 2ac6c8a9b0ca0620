import type { InstanceConstructor } from '@companion-module/base'
import { pathToFileURL } from 'node:url'
import type { UpgradeScript } from '../module-class.js'
import { entryPath, readManifest } from './manifest.js'

export interface ImportedModule {
	Module: InstanceConstructor
	upgradeScripts: UpgradeScript[]
}

/** A module as Companion takes it in: the class is the default export, the scripts a named one. */
export async function importModule(folder: string): Promise<ImportedModule> {
	const entry = entryPath(folder, await readManifest(folder))
	const { default: Module, UpgradeScripts: upgradeScripts = [] } = await import(pathToFileURL(entry).href)
	if (typeof Module !== 'function') throw new Error('Module entrypoint did not return a valid constructor function')
	if (!Array.isArray(upgradeScripts)) throw new Error('Module entrypoint upgradeScripts is not an array')
	return { Module, upgradeScripts }
}
