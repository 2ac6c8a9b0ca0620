import * as v from 'valibot'
import { event } from './event.js'

export const whisperEvents = {
	'user.whisper.message': event(
		v.object({ from_user_login: v.string(), from_user_name: v.string(), whisper: v.object({ text: v.string() }) }),
		(wire) => ({ login: wire.from_user_login, name: wire.from_user_name, text: wire.whisper.text }),
	),
}
