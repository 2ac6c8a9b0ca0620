import { subscribe } from 'node:diagnostics_channel'
import { vi } from 'vitest'

// Taken before any test fakes them: the time in which real requests are waited for stays real.
const { setImmediate: soon, performance } = globalThis

const underWay = new Set<unknown>()
let lastChange = 0

function requestOf(message: unknown): unknown {
	return typeof message === 'object' && message !== null && 'request' in message ? message.request : undefined
}

subscribe('undici:request:create', (message) => {
	underWay.add(requestOf(message))
	lastChange = performance.now()
})
for (const name of ['undici:request:trailers', 'undici:request:error']) {
	subscribe(name, (message) => {
		underWay.delete(requestOf(message))
		lastChange = performance.now()
	})
}

/** Real milliseconds after which a request that a test holds back is not waited for any longer. */
const heldBack = 100

/** Resolves when nothing is under way any more: every request is answered, and what the answer led to has happened. */
export async function quiet(): Promise<void> {
	let calm = 0
	while (calm < 8) {
		await new Promise<void>((resolve) => soon(resolve))
		calm = underWay.size === 0 || performance.now() - lastChange > heldBack ? calm + 1 : 0
	}
}

/** Fakes the clock and timers of the module; sockets and the simulators' own timers stay real. */
export function fakeTime(): void {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] })
}

/** Lets fake time pass, timer by timer, each request that falls due answered before the clock goes on. */
export async function pass(milliseconds: number): Promise<void> {
	await quiet()
	let isOver = false
	setTimeout(() => (isOver = true), milliseconds)
	while (!isOver) {
		await vi.advanceTimersToNextTimerAsync()
		await quiet()
	}
}

export const second = 1000
export const minute = 60 * second
export const hour = 60 * minute

/** Waits, in real time, until something is so; fails with `what` when it is not in two seconds. */
export async function until(what: string, isSo: () => boolean): Promise<void> {
	const start = performance.now()
	while (!isSo()) {
		if (performance.now() - start > 2000) throw new Error(`Still not so: ${what}`)
		await new Promise<void>((resolve) => soon(resolve))
	}
}
