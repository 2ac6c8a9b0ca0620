// The module and a Companion in a process of their own, in real time, with so many channels.
import { sizeOf } from '../channels.js'
import { collector, held } from '../memory/held.js'
import { serve } from '../process/serve.js'
import { cpuWhileChatting, cpuWhileIdle, cpuWhileLive } from './cpu.js'
import { measureLatency } from './latency.js'
import { atRealDesk, type RealDesk } from './real-desk.js'

const collect = collector()

async function heldNow(): Promise<number> {
	await collect()
	return held()
}

const measures: Readonly<Record<string, (desk: RealDesk) => Promise<unknown>>> = {
	latency: measureLatency,
	idle: cpuWhileIdle,
	live: cpuWhileLive,
	chat: cpuWhileChatting,
	memory: heldNow,
}

await atRealDesk(sizeOf(Number(process.argv[2])), async (desk) =>
	serve('ready', async (asked) => measures[asked]?.(desk)),
)
process.exit()
