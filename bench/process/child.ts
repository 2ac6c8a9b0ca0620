import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A process of its own, that answers one question at a time. */
export class Child {
	readonly #process: ChildProcess
	readonly #name: string

	private constructor(process: ChildProcess, name: string) {
		this.#process = process
		this.#name = name
	}

	/** Resolves with what it says first, too. */
	static async start(file: URL, ...given: string[]): Promise<{ child: Child; greeting: unknown }> {
		const path = fileURLToPath(file)
		const child = new Child(fork(path, given, { serialization: 'advanced' }), basename(path))
		return { child, greeting: await child.#answer() }
	}

	async ask(what: string): Promise<unknown> {
		const answer = this.#answer()
		this.#process.send(what)
		return answer
	}

	async end(): Promise<void> {
		const exit = once(this.#process, 'exit')
		this.#process.disconnect()
		await exit
	}

	async #answer(): Promise<unknown> {
		const { promise, resolve, reject } = Promise.withResolvers<unknown>()
		const fail = (): void => reject(new Error(`${this.#name} has ended without an answer`))
		this.#process.once('message', resolve).once('exit', fail)
		return promise.finally(() => this.#process.off('message', resolve).off('exit', fail))
	}
}
