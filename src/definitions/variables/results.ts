import { variable } from './variable.js'

/** What actions left behind. */
export const resultVariables = {
	last_message_id: variable('Chat: id of the last message sent', ({ state }) => state.results.get().messageId),
	last_message_drop_reason: variable(
		'Chat: why Twitch did not show the last message sent',
		({ state }) => state.results.get().dropReason,
	),
	clip_id: variable('Clip: id', ({ state }) => state.results.get().clip?.id),
	clip_url: variable('Clip: address', ({ state }) => state.results.get().clip?.url),
	clip_edit_url: variable('Clip: address to edit it, for 24 hours', ({ state }) => state.results.get().clip?.editUrl),
	clip_title: variable('Clip: title', ({ state }) => state.results.get().clip?.title),
	clip_status: variable('Clip: creating, ready or failed', ({ state }) => state.results.get().clip?.status),
	marker_id: variable('Marker: id', ({ state }) => state.results.get().marker?.id),
	marker_position: variable(
		'Marker: seconds from the start of the stream',
		({ state }) => state.results.get().marker?.position,
	),
	marker_time: variable('Marker: when it was set', ({ state }) => iso(state.results.get().marker?.createdAt)),
	segment_id: variable(
		'Schedule: id of the stream that was announced last',
		({ state }) => state.results.get().segmentId,
	),
	channel_url: variable(
		'Module: address of a channel, from the action that puts it here',
		({ state }) => state.results.get().channelUrl,
	),
	reward_created_id: variable('Reward: id of the one created last', ({ state }) => state.results.get().rewardId),
}

export function iso(time: number | undefined): string | undefined {
	return time === undefined ? undefined : new Date(time).toISOString()
}
