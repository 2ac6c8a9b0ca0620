import { setTimeout as sleep } from 'node:timers/promises'
import { own } from '../channels.js'
import type { RealDesk } from './real-desk.js'

const minute = 60_000
/** Milliseconds after which what follows from a stream's begin is over. */
const settling = 20_000
export const chat = { seconds: 10, perSecond: 200 }

/** Seconds of the processor, the module's and Companion's, in a minute in which nothing happens. */
export async function cpuWhileIdle(): Promise<number> {
	return cpuDuring(async () => sleep(minute))
}

export async function cpuWhileLive({ world }: RealDesk): Promise<number> {
	await world.happen('live')
	await sleep(settling)
	return cpuWhileIdle()
}

export async function cpuWhileChatting({ world, companion }: RealDesk): Promise<number> {
	const count = (): number => Number(companion.variables[`${own}_chat_activity_total`])
	const before = count()
	const spent = await cpuDuring(async () => world.happen(`chat ${chat.seconds} ${chat.perSecond}`))
	await sleep(3000)
	const came = count() - before
	if (came !== chat.seconds * chat.perSecond) throw new Error(`Only ${came} chat messages came`)
	return spent
}

async function cpuDuring(work: () => Promise<unknown>): Promise<number> {
	const [begun, before] = [performance.now(), process.cpuUsage()]
	await work()
	const { user, system } = process.cpuUsage(before)
	return ((user + system) / 1e6 / (performance.now() - begun)) * minute
}
