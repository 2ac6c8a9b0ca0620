import { FakeTimer } from './fake-timer.js'
import { quiet } from './quiet.js'
import { replace } from './replace.js'

type Callback = (...given: unknown[]) => void

/** A clock and timers that go on only when told to. Sockets and what Node itself waits for stay real. */
export class FakeTime {
	now: number
	readonly #timers = new Set<FakeTimer>()
	readonly #restorers: readonly (() => void)[]

	constructor(now: number) {
		this.now = now
		const set = (repeats: boolean) => {
			return (callback: Callback, milliseconds = 0, ...given: unknown[]) =>
				new FakeTimer(this, () => callback(...given), milliseconds, repeats)
		}
		// A timer from before is real.
		const clearReal = globalThis.clearTimeout
		const clear = (timer: FakeTimer | NodeJS.Timeout | undefined): void => {
			if (timer instanceof FakeTimer) this.#timers.delete(timer)
			else clearReal(timer)
		}
		const FakeDate = new Proxy(Date, {
			construct: (target, given: unknown[]): Date => Reflect.construct(target, given.length > 0 ? given : [this.now]),
		})
		this.#restorers = [
			replace(globalThis, { setTimeout: set(false), setInterval: set(true), Date: FakeDate }),
			replace(globalThis, { clearTimeout: clear, clearInterval: clear }),
			replace(FakeDate, { now: () => this.now }),
		]
	}

	add(timer: FakeTimer): void {
		// Of two that are due together, the one set first comes first.
		this.#timers.delete(timer)
		this.#timers.add(timer)
	}

	/** Lets time pass, timer by timer; whatever a timer asks for is answered before the clock goes on. */
	async pass(milliseconds: number): Promise<void> {
		const end = this.now + milliseconds
		await quiet()
		for (let timer = this.#next(); timer && timer.dueAt <= end; timer = this.#next()) {
			this.#timers.delete(timer)
			this.now = timer.dueAt
			if (timer.repeats) timer.refresh()
			timer.callback()
			await quiet()
		}
		this.now = end
	}

	restore(): void {
		for (const restore of this.#restorers) restore()
	}

	#next(): FakeTimer | undefined {
		let next: FakeTimer | undefined
		for (const timer of this.#timers) if (!next || timer.dueAt < next.dueAt) next = timer
		return next
	}
}
