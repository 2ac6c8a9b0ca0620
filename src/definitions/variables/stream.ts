import type { Connection } from '../../core/connection.js'
import type { ChannelState, StreamState } from '../../state/channel.js'
import { iso } from './results.js'
import { channelVariable } from './variable.js'

const numbers = new Intl.NumberFormat('en-US')

/** The variables of every channel; the ids are the official module's where it had them. */
export const streamVariables = {
	live: channelVariable('is live', (channel) => live(channel) !== undefined),
	uptime: channelVariable('time since the stream began', (channel, connection) =>
		clockTime(uptime(channel, connection)),
	),
	uptime_seconds: channelVariable('seconds since the stream began', (channel, connection) =>
		uptime(channel, connection),
	),
	viewers: channelVariable('viewers', (channel) => live(channel)?.viewers ?? 0),
	viewers_formatted: channelVariable('viewers, with commas', (channel) => numbers.format(live(channel)?.viewers ?? 0)),
	viewers_peak: channelVariable('most viewers of this stream', (channel) => live(channel)?.viewersPeak ?? 0),
	category: channelVariable('category', ({ settings }) => settings?.category),
	category_id: channelVariable('category id', ({ settings }) => settings?.categoryId),
	title: channelVariable('title', ({ settings }) => settings?.title),
	language: channelVariable('language', ({ settings }) => settings?.language),
	tags: channelVariable('tags', ({ settings }) => [...(settings?.tags ?? [])]),
	started_at: channelVariable('when the stream began', (channel) => iso(live(channel)?.startedAt)),
	stream_id: channelVariable('stream id', (channel) => live(channel)?.id),
	is_mature: channelVariable('is for mature audiences', (channel) => live(channel)?.isMature ?? false),
	labels: channelVariable('content classification labels', ({ settings }) => [...(settings?.labels ?? [])]),
}

function live({ stream }: ChannelState): Extract<StreamState, { kind: 'live' }> | undefined {
	return stream.kind === 'live' ? stream : undefined
}

function uptime(channel: ChannelState, { state }: Connection): number {
	const stream = live(channel)
	return stream ? Math.max(0, Math.floor((state.clock.seconds() - stream.startedAt) / 1000)) : 0
}

/** hh:mm:ss, as the official module wrote it. */
function clockTime(seconds: number): string {
	const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
	return parts.map((part) => String(part).padStart(2, '0')).join(':')
}
