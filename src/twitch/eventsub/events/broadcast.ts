import * as v from 'valibot'
import { NumberOrText, Time } from '../../reading.js'
import { event } from './event.js'

/** The documentation calls these a number and a boolean, and shows both as text in its example. */
const Flag = v.pipe(
	v.union([v.boolean(), v.picklist(['true', 'false'])]),
	v.transform((flag) => flag === true || flag === 'true'),
)

export const broadcastEvents = {
	'channel.ad_break.begin': event(
		v.object({ duration_seconds: NumberOrText, started_at: Time, is_automatic: Flag }),
		({ duration_seconds: seconds, started_at: startedAt, is_automatic: isAutomatic }) => {
			return { startedAt, endsAt: startedAt + seconds * 1000, isAutomatic }
		},
	),
}
