import { inSight } from '../../state/target.js'
import { iso } from './results.js'
import { channelVariable, type ChannelVariable } from './variable.js'

/** Of every channel: whom ban, timeout and the like hit where nobody is named. */
export const targetVariables = {
	target_login: channelVariable('login of who is frozen, else of the viewer who wrote last', (channel, { state }) => {
		return inSight(channel, state.clock)?.login
	}),
	target_user: channelVariable('who is frozen, else the viewer who wrote last', (channel, { state }) => {
		return inSight(channel, state.clock)?.name
	}),
	target_frozen: channelVariable('somebody is frozen as target', ({ moderation }, { state }) => {
		return moderation.target.frozen(state.clock) !== undefined
	}),
	target_since: channelVariable('since when the target is frozen', ({ moderation }, { state }) => {
		return iso(moderation.target.frozen(state.clock)?.since)
	}),
} satisfies Record<string, ChannelVariable>
