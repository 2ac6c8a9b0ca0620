import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { table } from '../report/table.js'
import { atSimulatedDesk } from './simulated-desk.js'

const hour = 60 * 60_000

/** What a connection holds at the beginning and the end of a simulated day: the results in Markdown. */
export async function measureMemory(): Promise<string> {
	const collect = collector()
	return atSimulatedDesk({ channels: 10, live: 0 }, async ({ time, forget }) => {
		const heaps: string[] = []
		for (const hours of [0, 12, 12]) {
			await time.pass(hours * hour)
			forget()
			await collect()
			heaps.push((process.memoryUsage().heapUsed / 1024 ** 2).toFixed(1))
		}
		return table(['MiB of heap after so many hours', '0', '12', '24'], [['10 channels, offline', ...heaps]])
	})
}

/** The garbage collector, which Node gives to nobody who does not ask for it. */
function collector(): () => Promise<void> {
	setFlagsFromString('--expose-gc')
	const collect: unknown = runInNewContext('gc')
	return async () => {
		if (typeof collect !== 'function') throw new Error('Node does not give its garbage collector')
		for (let round = 0; round < 3; round++) {
			collect()
			await new Promise<void>((resolve) => setImmediate(resolve))
		}
	}
}
