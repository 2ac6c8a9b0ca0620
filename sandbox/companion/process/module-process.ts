import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { Listeners } from '../listeners.js'
import { startTimer, stopTimer } from '../real-time.js'
import type { Installation } from './installation.js'
import { nodeArguments } from './node-arguments.js'
import { isFromModule, type Answer, type FromModule, type Happening, type Request, type ToModule } from './protocol.js'

export interface Ending {
	/** False when nobody asked for it: the module crashed. */
	wanted: boolean
	code: number | null
	signal: NodeJS.Signals | null
}

/** The child process, and the conversation with it. */
export class ModuleProcess {
	readonly ended = new Listeners<Ending>()
	readonly #child: ChildProcess
	readonly #ready: Promise<void>
	readonly #end: Promise<void>
	readonly #waiting = new Map<number, (answer: Answer) => void>()
	#becomeReady: () => void = () => undefined
	#asked = 0
	#wanted = false

	constructor(
		{ manifest, moduleFolder, hostFolder, hostProgram }: Installation,
		readonly happened: (happening: Happening) => void,
	) {
		this.#child = spawn(process.execPath, [...nodeArguments(manifest, moduleFolder, hostFolder), hostProgram], {
			cwd: moduleFolder,
			env: process.env.HOME === undefined ? {} : { HOME: process.env.HOME },
			stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
		})
		this.#ready = new Promise((resolve) => (this.#becomeReady = resolve))
		this.#end = new Promise((resolve) =>
			this.#child.once('exit', (code, signal) => resolve(this.#finish(code, signal))),
		)
		this.#child.on('message', (message: unknown) => isFromModule(message) && this.#hear(message))
		this.#child.on('error', (error) => this.#console('error', error.message))
		this.#readLines(this.#child.stdout, 'info')
		this.#readLines(this.#child.stderr, 'error')
		process.once('exit', this.#kill)
	}

	async ask(request: Request): Promise<Answer> {
		await Promise.race([this.#ready, this.#end])
		const answer = await new Promise<Answer>((resolve) => {
			const message: ToModule = { number: ++this.#asked, request }
			this.#waiting.set(message.number, resolve)
			if (this.#child.connected) this.#child.send(message)
			else resolve(gone)
		})
		if (answer.kind === 'refused') throw new Error(answer.message)
		return answer
	}

	/** Asks the module to end, and makes it end when it has not by then. */
	async stop(milliseconds: number): Promise<void> {
		this.#wanted = true
		const timer = startTimer(this.#kill, milliseconds)
		await this.ask({ kind: 'destroy' }).catch(() => undefined)
		if (this.#child.connected) this.#child.disconnect()
		await this.#end
		stopTimer(timer)
	}

	#hear(message: FromModule): void {
		if (message.kind === 'ready') return this.#becomeReady()
		if (message.kind !== 'answer') return this.happened(message)
		this.#waiting.get(message.number)?.(message.answer)
		this.#waiting.delete(message.number)
	}

	#finish(code: number | null, signal: NodeJS.Signals | null): void {
		process.off('exit', this.#kill)
		for (const resolve of this.#waiting.values()) resolve(gone)
		this.#waiting.clear()
		this.ended.tell({ wanted: this.#wanted, code, signal })
	}

	#readLines(stream: Readable | null, level: 'info' | 'error'): void {
		if (stream) createInterface(stream).on('line', (line) => this.#console(level, line))
	}

	#console(level: 'info' | 'error', message: string): void {
		this.happened({ kind: 'log', line: { level, message, source: 'Console', from: 'module' } })
	}

	readonly #kill = (): void => void this.#child.kill('SIGKILL')
}

const gone: Answer = { kind: 'refused', message: 'The module has ended' }
