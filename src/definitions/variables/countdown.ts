import type { Connection } from '../../core/connection.js'

/** Whole seconds until `time` (milliseconds since 1970); 0 when it has come or there is none. It ticks only until then. */
export function secondsUntil({ state }: Connection, time: number | undefined): number {
	if (time === undefined || !state.clock.isBefore(time)) return 0
	return Math.ceil((time - Date.now()) / 1000)
}

/** mm:ss; empty where nothing is counted down. */
export function minuteClock(seconds: number): string {
	if (seconds === 0) return ''
	return [Math.floor(seconds / 60), seconds % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
