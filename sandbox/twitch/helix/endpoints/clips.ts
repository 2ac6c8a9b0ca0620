import { Refusal } from '../../http/answer.js'
import type { Channel, Clip } from '../../world/channel.js'
import { timestamp } from '../../world/timestamp.js'
import type { World } from '../../world/world.js'
import type { Call } from '../call.js'
import type { Handlers } from '../handler.js'
import { page } from '../page.js'
import { addClip, checkMayClip, durationIn } from './new-clip.js'

export const clips: Handlers = {
	'create-clip': (call) => {
		const channel = call.channel('broadcaster_id')
		const duration = durationIn(call)
		if (!channel) throw new Refusal(400, 'The ID in the broadcaster_id query parameter was not found.')
		if (!channel.stream) {
			throw new Refusal(404, 'The broadcaster in the broadcaster_id query parameter must be broadcasting live.')
		}
		const categoryId = channel.category?.id ?? ''
		checkMayClip(call, channel, categoryId)
		return addClip(call, channel, { title: call.text('title') ?? channel.title, duration, categoryId })
	},

	'get-clips': (call) => {
		const categoryId = call.text('game_id')
		if (categoryId !== undefined && !call.world.categories.byId(categoryId)) {
			throw new Refusal(404, 'The ID in game_id was not found.')
		}
		const ids = call.texts('id')
		const found = call.world.channels.flatMap((channel) =>
			channel.clips
				.filter((clip) => clip.readyAt <= Date.now())
				.filter((clip) => ids.length === 0 || ids.includes(clip.id))
				.filter(() => channel.owner.id === (call.text('broadcaster_id') ?? channel.owner.id))
				.filter((clip) => clip.categoryId === (categoryId ?? clip.categoryId))
				.filter((clip) => clip.at >= time(call, 'started_at', 0) && clip.at <= time(call, 'ended_at', Infinity))
				.map((clip) => show(call.world, channel, clip)),
		)
		return page(call, found)
	},
}

function time(call: Call, name: string, otherwise: number): number {
	const text = call.text(name)
	const at = text === undefined ? otherwise : Date.parse(text)
	if (Number.isNaN(at)) throw new Refusal(400, `The value in the ${name} query parameter is not valid.`)
	return at
}

function show(world: World, { owner, language }: Channel, clip: Clip): object {
	const creator = world.channel(clip.creator).owner
	return {
		id: clip.id,
		url: `https://clips.twitch.tv/${clip.id}`,
		embed_url: `https://clips.twitch.tv/embed?clip=${clip.id}`,
		broadcaster_id: owner.id,
		broadcaster_name: owner.displayName,
		creator_id: creator.id,
		creator_name: creator.displayName,
		video_id: clip.video?.id ?? '',
		game_id: clip.categoryId,
		language,
		title: clip.title,
		view_count: 0,
		created_at: timestamp(clip.at),
		thumbnail_url: `https://static-cdn.example/clips/${clip.id}-preview-480x272.jpg`,
		duration: clip.duration,
		vod_offset: clip.video?.startsAt ?? null,
		is_featured: false,
	}
}
