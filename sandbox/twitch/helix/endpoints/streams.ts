import { Refusal } from '../../http/answer.js'
import type { Channel } from '../../world/channel.js'
import type { Call } from '../call.js'
import type { Handlers } from '../handler.js'
import { page } from '../page.js'
import { liveOf, showStream } from './live.js'

export const streams: Handlers = {
	'get-streams': (call) => {
		if (!['all', 'live'].includes(call.text('type') ?? 'all')) {
			throw new Refusal(400, 'The value in the type query parameter is not valid.')
		}
		const wanted = call.world.channels.filter((channel) => isWanted(call, channel))
		const live = liveOf(wanted.map((channel) => call.world.streamCache.of(channel)))
		return page(
			call,
			live.map((one) => ({ ...showStream(one), is_mature: false })),
		)
	},
}

function isWanted(call: Call, { owner, category, language }: Channel): boolean {
	const ids = call.texts('user_id')
	const logins = call.texts('user_login').map((login) => login.toLowerCase())
	const categoryIds = call.texts('game_id')
	const languages = call.texts('language')
	return (
		(ids.length + logins.length === 0 || ids.includes(owner.id) || logins.includes(owner.login)) &&
		(categoryIds.length === 0 || categoryIds.includes(category?.id ?? '')) &&
		(languages.length === 0 || languages.includes(language))
	)
}
