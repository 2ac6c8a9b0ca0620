import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** The package that `npm run package` leaves at the root, unless another was named. */
export function findPackage(named: string | undefined): string {
	const path = named === undefined ? join(root, builtPackage()) : resolve(named)
	if (!existsSync(path)) throw new Error(`There is no package ${path}: "npm run package" makes it.`)
	return path
}

function builtPackage(): string {
	const { version } = readJson('package.json')
	const { id } = readJson(join('companion', 'manifest.json'))
	return `${id}-${version}.tgz`
}

function readJson(path: string): { id?: string; version?: string } {
	return JSON.parse(readFileSync(join(root, path), 'utf8'))
}
