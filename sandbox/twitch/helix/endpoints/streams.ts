import { Refusal } from '../../http/answer.js'
import type { Channel, Stream } from '../../world/channel.js'
import { timestamp } from '../../world/timestamp.js'
import type { Call } from '../call.js'
import type { Handlers } from '../handler.js'
import { page } from '../page.js'

export const streams: Handlers = {
	'get-streams': (call) => {
		if (!['all', 'live'].includes(call.text('type') ?? 'all')) {
			throw new Refusal(400, 'The value in the type query parameter is not valid.')
		}
		const wanted = call.world.channels.filter((channel) => isWanted(call, channel))
		const live = wanted.flatMap((channel) => (channel.stream ? [{ channel, stream: channel.stream }] : []))
		live.sort((one, other) => other.stream.viewers - one.stream.viewers)
		return page(
			call,
			live.map(({ channel, stream }) => show(channel, stream)),
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

function show({ owner, category, title, tags, language }: Channel, stream: Stream): object {
	return {
		id: stream.id,
		user_id: owner.id,
		user_login: owner.login,
		user_name: owner.displayName,
		game_id: category?.id ?? '',
		game_name: category?.name ?? '',
		type: 'live',
		title,
		tags,
		viewer_count: stream.viewers,
		started_at: timestamp(stream.startedAt),
		language,
		thumbnail_url: `https://static-cdn.example/previews/live_user_${owner.login}-{width}x{height}.jpg`,
		tag_ids: [],
		is_mature: false,
	}
}
