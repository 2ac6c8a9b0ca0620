import * as v from 'valibot'
import { Child } from '../process/child.js'
import { Ready, Seen } from './messages.js'

/** The simulated Twitch that runs in a process of its own. */
export class FarTwitch {
	readonly #child: Child

	private constructor(
		child: Child,
		readonly addresses: v.InferOutput<typeof Ready>,
	) {
		this.#child = child
	}

	static async start(): Promise<FarTwitch> {
		const { child, greeting } = await Child.start(new URL('twitch-process.ts', import.meta.url))
		return new FarTwitch(child, v.parse(Ready, greeting))
	}

	/** The chat messages that have arrived since this was asked last. */
	async seen(): Promise<Seen> {
		return v.parse(Seen, await this.#child.ask('seen'))
	}

	async end(): Promise<void> {
		await this.#child.end()
	}
}
