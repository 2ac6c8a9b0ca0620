import * as v from 'valibot'
import { event } from './event.js'

export const audienceEvents = {
	'channel.follow': event(v.object({ user_login: v.string(), user_name: v.string() }), (wire) => ({
		login: wire.user_login,
		name: wire.user_name,
	})),
}
