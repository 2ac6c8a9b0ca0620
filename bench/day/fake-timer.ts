/** Where timers wait for their time. */
export interface Timeline {
	readonly now: number
	readonly add: (timer: FakeTimer) => void
}

/** What `setTimeout` and `setInterval` give while time is faked. */
export class FakeTimer {
	dueAt = 0

	constructor(
		readonly timeline: Timeline,
		readonly callback: () => void,
		readonly milliseconds: number,
		readonly repeats: boolean,
	) {
		this.refresh()
	}

	/** Starts anew, as Node's own timers do. */
	refresh(): this {
		this.dueAt = this.timeline.now + Math.max(1, this.milliseconds)
		this.timeline.add(this)
		return this
	}

	ref(): this {
		return this
	}

	unref(): this {
		return this
	}

	hasRef(): boolean {
		return true
	}
}
