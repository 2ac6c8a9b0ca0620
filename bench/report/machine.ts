import { cpus, loadavg } from 'node:os'

/** What numbers depend on, without a date or a name. */
export function machine(): string {
	const model = cpus()[0]?.model.trim() ?? 'unknown processor'
	const load = loadavg()[0]?.toFixed(1)
	return `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} cores (${model}), load before it ${load}`
}
