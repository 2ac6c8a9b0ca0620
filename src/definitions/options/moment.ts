import { dayAt, instantOf } from '../../core/local-time.js'
import { secondsOf } from './duration.js'
import { OptionError, textOf, type Option } from './option.js'
import { textField } from './text-field.js'

interface MomentSettings {
	readonly label: string
	/** Empty, where it has to be filled in. */
	readonly standard: string
}

/** Which moment is meant is known with the time zone, and at the press. Milliseconds since 1970. */
export type Moment = (timeZone: string, now: number) => number

/** The last one that Date knows is far beyond what Twitch takes. */
const mostSeconds = 3 * 365 * 86_400

/** A point in time: a date and time, a time of day, or so long from now. */
export function moment({ label, standard }: MomentSettings): Option<string, Moment> {
	const limits = '2030-12-31 20:00, 20:00 (the next), +1d12h (from now) or now'
	return {
		label,
		limits,
		standard,
		field: (id) => textField(id, { label, standard, description: `Such as ${limits}` }),
		parse: (saved) => {
			const typed = textOf(saved).trim()
			const found = readMoment(typed)
			if (!found) throw new OptionError(label, `${limits}, not "${typed.slice(0, 40)}"`)
			return found
		},
		cases: {
			accepted: [
				'now',
				'+90m',
				'20:00',
				'2030-12-31',
				'2030-12-31 20:00',
				'2030-12-31T20:00:00Z',
				'2030-12-31T20:00+02:00',
			],
			refused: ['', null, 'tomorrow', '25:00', '2030-02-30', '2030-12-31 24:30', '+', '-1h', 7, '+9999d'],
		},
	}
}

function readMoment(typed: string): Moment | undefined {
	if (typed.toLowerCase() === 'now') return (_timeZone, now) => now
	const seconds = typed.startsWith('+') ? secondsOf(typed.slice(1).trim().toLowerCase()) : undefined
	if (seconds !== undefined) return seconds > mostSeconds ? undefined : (_timeZone, now) => now + seconds * 1000
	return readTimeOfDay(typed) ?? readDate(typed)
}

function readTimeOfDay(typed: string): Moment | undefined {
	const [, hour, minute] = (/^(\d{1,2}):(\d\d)$/.exec(typed) ?? []).map(Number)
	if (hour === undefined || minute === undefined || hour > 23 || minute > 59) return undefined
	return (timeZone, now) => {
		const on = (later: number): number =>
			instantOf({ ...dayAt(now, timeZone, later), hour, minute, second: 0 }, timeZone) ?? now
		return on(0) > now ? on(0) : on(1)
	}
}

function readDate(typed: string): Moment | undefined {
	const parts = /^(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/i.exec(typed)
	if (!parts) return undefined
	const [year = 0, month = 0, date = 0, hour = 0, minute = 0, second = 0] = parts
		.slice(1, 7)
		.map((part) => Number(part ?? 0))
	const local = { year, month, day: date, hour, minute, second }
	const zone = parts[7]
	const asUtc = instantOf(local, 'Etc/UTC')
	if (asUtc === undefined) return undefined
	if (zone === undefined) return (timeZone) => instantOf(local, timeZone) ?? asUtc
	const instant = asUtc - offsetOf(zone)
	return () => instant
}

/** Of Z or +02:00, in milliseconds. */
function offsetOf(zone: string): number {
	const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(zone) ?? []
	if (sign === undefined) return 0
	return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60_000 : 60_000)
}
