import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'

const Addresses = v.object({
	apiUrl: v.string(),
	authUrl: v.string(),
	eventsubUrl: v.string(),
	tokenServerUrl: v.string(),
})
const Sent = v.object({ at: v.bigint() })

/** The simulated Twitch in a process of its own, where something happens when it is told to. */
export class FarWorld {
	readonly #child: ChildProcess

	private constructor(
		child: ChildProcess,
		readonly addresses: v.InferOutput<typeof Addresses>,
	) {
		this.#child = child
	}

	static async start(channels: number): Promise<FarWorld> {
		const file = fileURLToPath(new URL('world-process.ts', import.meta.url))
		const child = fork(file, [String(channels)], { serialization: 'advanced' })
		const [addresses]: unknown[] = await once(child, 'message')
		return new FarWorld(child, v.parse(Addresses, addresses))
	}

	/**
	 * `chat` writes for so many seconds so many messages a second. Resolves, when it is over, with `process.hrtime` of when it
	 * began, in nanoseconds: one clock for all processes of a machine.
	 */
	async happen(what: 'title' | 'shield' | `chat ${number} ${number}`): Promise<bigint> {
		const answer = once(this.#child, 'message')
		this.#child.send(what)
		const [sent]: unknown[] = await answer
		return v.parse(Sent, sent).at
	}

	async end(): Promise<void> {
		const exit = once(this.#child, 'exit')
		this.#child.disconnect()
		await exit
	}
}
