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
		delay: v.optional(v.number(), 0),
		is_branded_content: v.optional(v.boolean(), false),
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
	/** Seconds; Twitch tells it to the broadcaster alone. */
	readonly delay: number
	readonly isBranded: boolean
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
			delay: channel.delay,
			isBranded: channel.is_branded_content,
		})),
	)
}

/** What is left out stays as it is. */
export interface ChannelChange {
	readonly title?: string | undefined
	/** Empty: none. */
	readonly categoryId?: string | undefined
	readonly tags?: readonly string[] | undefined
	readonly language?: string | undefined
	/** Seconds. */
	readonly delay?: number | undefined
	readonly labels?: readonly { readonly id: string; readonly isOn: boolean }[] | undefined
	readonly isBranded?: boolean | undefined
}

export async function modifyChannel(helix: HelixClient, broadcasterId: string, change: ChannelChange): Promise<void> {
	const { title, categoryId, tags, language, delay, labels, isBranded } = change
	// JSON has no place for what is undefined.
	const body = {
		title,
		game_id: categoryId,
		tags,
		broadcaster_language: language,
		delay,
		content_classification_labels: labels?.map(({ id, isOn }) => ({ id, is_enabled: isOn })),
		is_branded_content: isBranded,
	}
	await helix.send('modify-channel-information', { query: { broadcaster_id: broadcasterId }, body })
}
