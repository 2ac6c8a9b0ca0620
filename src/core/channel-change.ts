import type { ChannelSettings } from '../state/channel.js'
import type { State } from '../state/state.js'
import { getChannels, modifyChannel, type ChannelChange, type ChannelInfo } from '../twitch/helix/channels.js'
import type { ChannelCaller } from './press.js'
import { PressError } from './press-error.js'

type Where = Pick<ChannelCaller, 'helix' | 'channel'>

/** What the channel is set to now. @throws {PressError} when Twitch does not know the channel */
export async function channelInfo({ helix, channel }: Where): Promise<ChannelInfo> {
	const [info] = await getChannels(helix, [channel.id])
	if (!info) throw new PressError(`Twitch tells nothing of the channel of @${channel.login}.`)
	return info
}

/** Changes the channel, and shows it before the next look at it. `category` is the name of the category's id. */
export async function changeChannel(
	state: State,
	{ helix, channel }: Where,
	change: ChannelChange,
	category?: string,
): Promise<void> {
	await modifyChannel(helix, channel.id, change)
	const known = state.channel(channel.login)
	const { title, categoryId, tags, language } = change
	const labels = change.labels && known.settings?.labels && withLabels(known.settings.labels, change.labels)
	const shown: Partial<ChannelSettings> = {
		...(title !== undefined && { title }),
		...(categoryId !== undefined && { categoryId }),
		...(category !== undefined && { category }),
		...(tags !== undefined && { tags }),
		...(language !== undefined && { language }),
		...(labels !== undefined && { labels }),
	}
	known.applyChange(shown)
}

function withLabels(known: readonly string[], changes: NonNullable<ChannelChange['labels']>): readonly string[] {
	const others = known.filter((label) => !changes.some(({ id }) => id === label))
	return [...others, ...changes.filter(({ isOn }) => isOn).map(({ id }) => id)]
}
