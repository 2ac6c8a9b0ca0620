import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { Ready, Seen } from './messages.js'

/** The simulated Twitch that runs in a process of its own. */
export class FarTwitch {
	readonly #child: ChildProcess

	private constructor(
		child: ChildProcess,
		readonly addresses: v.InferOutput<typeof Ready>,
	) {
		this.#child = child
	}

	static async start(): Promise<FarTwitch> {
		const child = fork(fileURLToPath(new URL('twitch-process.ts', import.meta.url)), { serialization: 'advanced' })
		const [ready]: unknown[] = await once(child, 'message')
		return new FarTwitch(child, v.parse(Ready, ready))
	}

	/** The chat messages that have arrived since this was asked last. */
	async seen(): Promise<Seen> {
		const answer = once(this.#child, 'message')
		this.#child.send('seen')
		const [seen]: unknown[] = await answer
		return v.parse(Seen, seen)
	}

	async end(): Promise<void> {
		const exit = once(this.#child, 'exit')
		this.#child.disconnect()
		await exit
	}
}
