import { cpus } from 'node:os'

/** What numbers depend on, without a date or a name. */
export function machine(): string {
	const model = cpus()[0]?.model.trim() ?? 'unknown processor'
	return `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} cores (${model})`
}
