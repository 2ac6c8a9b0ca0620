import { measureCpu } from './cpu.js'
import { measureLatency } from './latency.js'
import { measureMemory } from './memory.js'
import { atRealDesk } from './real-desk.js'
import { measureTraffic } from './traffic.js'

/** What it costs to know at every moment how the channels are: the results in Markdown. */
export async function measureLive(): Promise<string> {
	// Real time comes first, as long as there is nothing of others to collect.
	const real = await atRealDesk(10, async (desk) => [await measureLatency(desk), await measureCpu(desk)])
	const memory = await measureMemory()
	return [await measureTraffic(), ...real, memory].join('\n\n')
}
