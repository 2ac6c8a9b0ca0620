import { sparkline } from './sparkline.js'
import { channelVariable, type ChannelVariable } from './variable.js'

const numbers = new Intl.NumberFormat('en-US')

/** Of every channel. */
export const audienceVariables = {
	followers: channelVariable('followers', ({ audience }) => audience.followers.get()),
	followers_formatted: channelVariable('followers, with commas', ({ audience }) => commas(audience.followers.get())),
	chatters: channelVariable('users in chat', ({ audience }) => audience.chatters.get()),
	chatters_formatted: channelVariable('users in chat, with commas', ({ audience }) => commas(audience.chatters.get())),
	subs_total: channelVariable('subscribers', ({ audience }) => audience.subscribers.get()?.total),
	sub_points: channelVariable('subscriber points', ({ audience }) => audience.subscribers.get()?.points),
	viewers_trend: channelVariable('viewers of the last ten minutes, as a line', ({ viewersTrend }) =>
		sparkline(viewersTrend.viewers),
	),
} satisfies Record<string, ChannelVariable>

function commas(value: number | undefined): string | undefined {
	return value === undefined ? undefined : numbers.format(value)
}
