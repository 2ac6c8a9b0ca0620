import * as v from 'valibot'
import { event } from './event.js'

const raid = {
	from_broadcaster_user_id: v.string(),
	from_broadcaster_user_login: v.string(),
	from_broadcaster_user_name: v.string(),
	viewers: v.number(),
}

export const raidEvents = {
	'channel.raid:in': event(v.object(raid), (wire) => ({
		userId: wire.from_broadcaster_user_id,
		login: wire.from_broadcaster_user_login,
		name: wire.from_broadcaster_user_name,
		viewers: wire.viewers,
	})),
	'channel.raid:out': event(v.object({ to_broadcaster_user_login: v.string() }), (wire) => ({
		login: wire.to_broadcaster_user_login,
	})),
}
