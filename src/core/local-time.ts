/** A time on the clock at some place; such as Date.UTC takes them. */
export interface LocalTime {
	readonly year: number
	/** From 1. */
	readonly month: number
	readonly day: number
	readonly hour: number
	readonly minute: number
	readonly second: number
}

const minute = 60_000
const day = 24 * 60 * minute

/** Whether the IANA database has it. */
export function isTimeZone(name: string): boolean {
	try {
		return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
	} catch {
		return false
	}
}

/** Milliseconds since 1970; undefined for a date that no calendar has, such as the 30th of February. */
export function instantOf(time: LocalTime, timeZone: string): number | undefined {
	const asUtc = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second)
	const shown = new Date(asUtc)
	const isReal =
		shown.getUTCMonth() === time.month - 1 &&
		shown.getUTCDate() === time.day &&
		shown.getUTCHours() === time.hour &&
		shown.getUTCMinutes() === time.minute
	if (!isReal) return undefined
	// Twice, for times near a change of the clocks.
	const near = asUtc - aheadOfUtc(asUtc, timeZone)
	return asUtc - aheadOfUtc(near, timeZone)
}

/** The day that it is there, or so many days later: one may have 23 or 25 hours. */
export function dayAt(instant: number, timeZone: string, later = 0): Pick<LocalTime, 'year' | 'month' | 'day'> {
	const there = new Date(instant + aheadOfUtc(instant, timeZone) + later * day)
	return { year: there.getUTCFullYear(), month: there.getUTCMonth() + 1, day: there.getUTCDate() }
}

/** As it is on the clock there, in the form in which moments are typed: 2030-12-31 20:00. */
export function clockAt(instant: number, timeZone: string): string {
	const shown = new Date(instant + aheadOfUtc(instant, timeZone)).toISOString()
	return `${shown.slice(0, 10)} ${shown.slice(11, 16)}`
}

/** The same for someone who may think of another place: 2030-12-31 20:00 Europe/Berlin. */
export function timeInWords(instant: number, timeZone = hereZone()): string {
	return `${clockAt(instant, timeZone)} ${timeZone}`
}

/** Of this computer. */
function hereZone(): string {
	return Intl.DateTimeFormat().resolvedOptions().timeZone
}

function aheadOfUtc(instant: number, timeZone: string): number {
	const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(instant)
	const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
	const [, sign, hours = 0, minutes = 0] = /^GMT([+-])(\d+):(\d+)/.exec(name) ?? []
	return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -minute : minute)
}
