import { Refusal } from '../../http/answer.js'
import { randomText } from '../../world/random.js'
import { timestamp } from '../../world/timestamp.js'
import type { Handlers } from '../handler.js'

export const markers: Handlers = {
	'create-stream-marker': (call) => {
		const channel = call.channel('user_id')
		const description = call.text('description') ?? ''
		const at = Date.now()
		if ([...description].length > 140) {
			throw new Refusal(400, 'The length of the string in the description field is too long.')
		}
		if (!channel?.stream) throw new Refusal(404, 'The user in the user_id field is not streaming live.')
		const positionSeconds = Math.floor((at - channel.stream.startedAt) / 1000)
		const id = randomText(32, '0123456789abcdef')
		channel.markers.push({ id, at, by: call.user.login, description, positionSeconds })
		return { data: [{ id, created_at: timestamp(at), description, position_seconds: positionSeconds }] }
	},
}
