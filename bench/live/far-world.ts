import * as v from 'valibot'
import type { Size } from '../channels.js'
import { Child } from '../process/child.js'

const Addresses = v.object({
	apiUrl: v.string(),
	authUrl: v.string(),
	eventsubUrl: v.string(),
	tokenServerUrl: v.string(),
})
const Sent = v.object({ at: v.bigint() })

/** The simulated Twitch in a process of its own, where something happens when it is told to. */
export class FarWorld {
	readonly #child: Child

	private constructor(
		child: Child,
		readonly addresses: v.InferOutput<typeof Addresses>,
	) {
		this.#child = child
	}

	static async start({ channels }: Size): Promise<FarWorld> {
		const { child, greeting } = await Child.start(new URL('world-process.ts', import.meta.url), `${channels}`)
		return new FarWorld(child, v.parse(Addresses, greeting))
	}

	/**
	 * `emote` turns the emote-only mode of a channel on or off, `chat` writes for so many seconds so many messages a second,
	 * `live` begins up to 20 streams, `calm` is when hardly anything is asked any more. Resolves, when it is over, with
	 * `process.hrtime` of when it began, in nanoseconds: one clock for all processes of a machine.
	 */
	async happen(what: 'title' | 'live' | 'calm' | `emote ${string}` | `chat ${number} ${number}`): Promise<bigint> {
		return v.parse(Sent, await this.#child.ask(what)).at
	}

	async end(): Promise<void> {
		await this.#child.end()
	}
}
