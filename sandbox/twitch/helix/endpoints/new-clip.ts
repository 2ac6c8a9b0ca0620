import { Refusal } from '../../http/answer.js'
import type { Channel, Clip } from '../../world/channel.js'
import { randomText } from '../../world/random.js'
import type { Call } from '../call.js'

export function durationIn(call: Call): number {
	const duration = call.number('duration') ?? 30
	if (duration < 5 || duration > 60) throw new Refusal(400, 'The duration must be between 5 and 60 seconds.')
	return Math.round(duration * 10) / 10
}

/** What is in the way of clips, whether of streams or of videos. */
export function checkMayClip(call: Call, channel: Channel, categoryId: string): void {
	const category = call.world.categories.byId(categoryId)
	if (category?.isClippable === false) throw new Refusal(400, 'The category is not clippable.')
	if (!call.world.automod.passes(call.text('title') ?? '')) {
		throw new Refusal(400, 'The title did not pass AutoMod checks.')
	}
	if (!channel.clipsAllowed) {
		throw new Refusal(
			403,
			'The broadcaster has restricted the ability to capture clips to followers and/or subscribers only.',
		)
	}
	if (call.world.bans.find(channel.owner.login, call.user.login)) {
		throw new Refusal(403, "The user is banned or timed out from the broadcaster's channel.")
	}
}

export function addClip(
	call: Call,
	channel: Channel,
	what: Pick<Clip, 'title' | 'duration' | 'categoryId' | 'video'>,
): object {
	const id = `Simulated${randomText(16)}`
	const at = Date.now()
	const readyAt = at + call.world.clipDelaySeconds * 1000
	channel.clips.push({ ...what, id, at, creator: call.user.login, readyAt })
	return { data: [{ id, edit_url: `https://www.twitch.tv/${channel.owner.login}/clip/${id}` }] }
}
