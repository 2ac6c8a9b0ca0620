import type { LoggingSink, LogLevel } from '@companion-module/base'
import { Listeners } from './listeners.js'

export interface LogLine {
	level: LogLevel
	message: string
	/** The prefix of a `createModuleLogger`. */
	source: string | undefined
	/** What Companion itself writes about the module is marked as such. */
	from: 'module' | 'companion'
}

const receivers = new Set<LoggingSink>()
let before: LoggingSink | undefined

/** The base has one sink for the whole process, so with several connections in one process each of them gets every line. */
function tellAll(source: string | undefined, level: LogLevel, message: string): void {
	for (const receiver of receivers) receiver(source, level, message)
}

export class Log {
	readonly lines: LogLine[] = []
	readonly written = new Listeners<LogLine>()
	readonly #receiver: LoggingSink = (source, level, message) =>
		this.#add({ level, message: String(message), source, from: 'module' })

	listen(): void {
		if (receivers.size === 0) {
			before = globalThis.COMPANION_LOGGER
			globalThis.COMPANION_LOGGER = tellAll
		}
		receivers.add(this.#receiver)
	}

	stop(): void {
		if (receivers.delete(this.#receiver) && receivers.size === 0) globalThis.COMPANION_LOGGER = before
	}

	companion(level: LogLevel, message: string): void {
		this.#add({ level, message, source: undefined, from: 'companion' })
	}

	#add(line: LogLine): void {
		this.lines.push(line)
		this.written.tell(line)
	}
}
