import * as v from 'valibot'
import type { HelixClient } from './client.js'
import { batches, list } from './wire.js'

export const ChannelInformation = list(
	v.object({
		broadcaster_id: v.string(),
		broadcaster_language: v.string(),
		game_id: v.string(),
		game_name: v.string(),
		title: v.string(),
		tags: v.array(v.string()),
		content_classification_labels: v.array(v.string()),
	}),
)

/** What a channel is set to, live or not. */
export interface ChannelInfo {
	readonly broadcasterId: string
	readonly title: string
	readonly categoryId: string
	readonly category: string
	readonly language: string
	readonly tags: readonly string[]
	readonly labels: readonly string[]
}

export async function getChannels(helix: HelixClient, broadcasterIds: readonly string[]): Promise<ChannelInfo[]> {
	const answers = await Promise.all(
		batches(broadcasterIds).map(async (ids) =>
			helix.read('get-channel-information', { query: { broadcaster_id: ids } }, ChannelInformation),
		),
	)
	return answers.flatMap(({ data }) =>
		data.map((channel) => ({
			broadcasterId: channel.broadcaster_id,
			title: channel.title,
			categoryId: channel.game_id,
			category: channel.game_name,
			language: channel.broadcaster_language,
			tags: channel.tags,
			labels: channel.content_classification_labels,
		})),
	)
}

export interface ChannelChange {
	readonly title?: string
	readonly categoryId?: string
}

export async function modifyChannel(helix: HelixClient, broadcasterId: string, change: ChannelChange): Promise<void> {
	const body = {
		...(change.title !== undefined && { title: change.title }),
		...(change.categoryId !== undefined && { game_id: change.categoryId }),
	}
	await helix.send('modify-channel-information', { query: { broadcaster_id: broadcasterId }, body })
}
