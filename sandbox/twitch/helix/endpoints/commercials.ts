import { Refusal } from '../../http/answer.js'
import type { Handlers } from '../handler.js'

const cooldownSeconds = 8 * 60
const longest = 180

export const commercials: Handlers = {
	'start-commercial': (call) => {
		const channel = call.channel('broadcaster_id')
		const length = call.number('length') ?? 0
		const now = Date.now()
		if (!channel) throw new Refusal(404, 'The ID in broadcaster_id was not found.')
		if (channel.owner.type === '') throw new Refusal(400, 'The broadcaster must be a partner or affiliate.')
		if (length < 1 || length > longest) throw new Refusal(400, 'The length is not valid.')
		if (!channel.stream) {
			throw new Refusal(400, 'To start a commercial, the broadcaster must be streaming live.')
		}
		if (now - channel.lastAdAt < cooldownSeconds * 1000) {
			throw new Refusal(429, 'The broadcaster may not run another commercial until the cooldown period expires.')
		}
		call.world.adBreaks.run(channel.owner.login, length)
		return { data: [{ length, message: '', retry_after: cooldownSeconds }] }
	},
}
