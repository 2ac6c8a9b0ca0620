import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Environment } from '../../token-server/settings.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The token server in a process of its own, as `npm run token-server` starts it. */
export class Child {
	readonly #process: ChildProcess
	readonly #closed: Promise<unknown>
	output = ''
	constructor(environment: Environment, words: readonly string[] = []) {
		const preloads = ['--import', 'tsx', '--import', './test/token-server/clock-ahead.ts']
		this.#process = spawn(process.execPath, [...preloads, 'token-server/main.ts', ...words], {
			cwd: root,
			env: { PATH: process.env['PATH'], ...environment },
			stdio: ['ignore', 'pipe', 'pipe'],
		})
		this.#closed = once(this.#process, 'close')
		for (const stream of [this.#process.stdout, this.#process.stderr]) {
			stream?.setEncoding('utf8').on('data', (text) => (this.output += String(text)))
		}
	}

	/** The address at which it listens, once it does. */
	async url(): Promise<string> {
		for (;;) {
			const url = /listens at (http:\S+?)\. /.exec(this.output)?.[1]
			if (url) return url
			const { stdout } = this.#process
			if (!stdout || this.#process.exitCode !== null) throw new Error(`It ended: ${this.output}`)
			await Promise.race([once(stdout, 'data'), this.#closed])
		}
	}

	/** Resolves with the exit code when it has ended. */
	async ended(): Promise<number | null> {
		await this.#closed
		return this.#process.exitCode
	}

	async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<number | null> {
		this.#process.kill(signal)
		return this.ended()
	}
}
