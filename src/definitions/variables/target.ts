import { lastToDo } from '../../state/target.js'
import { iso } from './results.js'
import { channelVariable, type ChannelVariable } from './variable.js'

/** Of every channel: whom ban, timeout and the like hit where no user is named. */
export const targetVariables = {
	target_login: channelVariable('login of whom a ban hits that names nobody', (channel) => {
		return (channel.moderation.target.frozen ?? lastToDo('chat', channel))?.login
	}),
	target_user: channelVariable('whom a ban hits that names nobody: who is frozen, else who wrote last', (channel) => {
		return (channel.moderation.target.frozen ?? lastToDo('chat', channel))?.name
	}),
	target_frozen: channelVariable('somebody is frozen as target', ({ moderation }) => {
		return moderation.target.frozen !== undefined
	}),
	target_since: channelVariable('since when the target is frozen', ({ moderation }) => {
		return iso(moderation.target.frozen?.since)
	}),
} satisfies Record<string, ChannelVariable>
