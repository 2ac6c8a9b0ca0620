export const week = 7 * 24 * 60 * 60 * 1000

const formats = new Map<string, Intl.DateTimeFormat>()

/** Whether the IANA time zone database has it. */
export function isTimeZone(name: string): boolean {
	try {
		return formatIn(name).resolvedOptions().timeZone !== ''
	} catch {
		return false
	}
}

/** So many weeks later at the same time of day, whatever the clocks do in between. */
export function weeksLater(at: number, weeks: number, timeZone: string): number {
	const later = at + weeks * week
	return later + offset(at, timeZone) - offset(later, timeZone)
}

/** How far local time is ahead of UTC. */
function offset(at: number, timeZone: string): number {
	const name = formatIn(timeZone)
		.formatToParts(at)
		.find(({ type }) => type === 'timeZoneName')
	const [, sign, hours, minutes] = /^GMT([+-])(\d+):(\d+)/.exec(name?.value ?? '') ?? []
	const ahead = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000
	return sign === '-' ? -ahead : ahead
}

function formatIn(timeZone: string): Intl.DateTimeFormat {
	const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
	formats.set(timeZone, format)
	return format
}
