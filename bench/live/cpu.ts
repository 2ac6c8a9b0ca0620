import { setTimeout as sleep } from 'node:timers/promises'
import { table } from '../report/table.js'
import type { RealDesk } from './real-desk.js'

const minute = 60_000
const chat = { seconds: 10, perSecond: 200 }

/** What the module and Companion take of a processor: the results in Markdown. */
export async function measureCpu(desk: RealDesk): Promise<string> {
	const idle = await cpuDuring(async () => sleep(minute))
	const before = Number(desk.companion.variables['streamer_chat_activity_total'])
	const busy = await cpuDuring(async () => desk.world.happen(`chat ${chat.seconds} ${chat.perSecond}`))
	await sleep(3000)
	const came = Number(desk.companion.variables['streamer_chat_activity_total']) - before
	if (came !== chat.seconds * chat.perSecond) throw new Error(`Only ${came} chat messages came`)
	const rows = [
		['Idle', idle.toFixed(2)],
		[`${chat.perSecond} chat messages a second`, busy.toFixed(2)],
	] as const
	return table(['10 channels, offline', 'CPU seconds a minute'], rows)
}

/** Seconds of the processor in a minute of real time. */
async function cpuDuring(work: () => Promise<unknown>): Promise<number> {
	const [begun, before] = [performance.now(), process.cpuUsage()]
	await work()
	const { user, system } = process.cpuUsage(before)
	return ((user + system) / 1e6 / (performance.now() - begun)) * minute
}
