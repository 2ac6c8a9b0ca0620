import { readdirSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { examples } from '../../../sandbox/twitch/facts/facts.js'

/** Which endpoint's answer a schema reads; a new schema is one more row here. */
const endpointOf: Readonly<Record<string, string[]>> = {
	AnsweredUnbanRequest: ['resolve-unban-requests'],
	AutomodSettings: ['get-automod-settings', 'update-automod-settings'],
	// No answer of it is documented.
	BlockedTerms: [],
	GuestStarSession: ['get-guest-star-session'],
	StartedGuestStarSession: ['create-guest-star-session'],
	ShieldStatus: ['get-shield-mode-status', 'update-shield-mode-status'],
	UnbanRequests: ['get-unban-requests'],
	AdScheduleAnswer: ['get-ad-schedule'],
	SnoozedAd: ['snooze-next-ad'],
	HypeTrainStatus: ['get-hype-train-status'],
	PollList: ['get-polls'],
	ChangedPoll: ['create-poll', 'end-poll'],
	PredictionList: ['get-predictions'],
	ChangedPrediction: ['create-prediction', 'end-prediction'],
	Categories: ['search-categories', 'get-games'],
	ChannelInformation: ['get-channel-information'],
	ColorsOfUsers: ['get-user-chat-color'],
	ChatSettings: ['get-chat-settings', 'update-chat-settings'],
	Clips: ['get-clips'],
	CreatedClip: ['create-clip', 'create-clip-from-vod'],
	CreatedSubscription: ['create-eventsub-subscription'],
	CreatedMarker: ['create-stream-marker'],
	Editors: ['get-channel-editors'],
	ModeratedChannels: ['get-moderated-channels'],
	// No answer of it is documented.
	PinnedMessages: [],
	SentMessage: ['send-chat-message'],
	Subscribers: ['get-broadcaster-subscriptions'],
	Total: ['get-channel-followers', 'get-chatters'],
	StartedCommercial: ['start-commercial'],
	Streams: ['get-streams'],
	Users: ['get-users'],
	CharityCampaigns: ['get-charity-campaign'],
	CreatorGoals: ['get-creator-goals'],
	CustomRewardRedemptions: ['get-custom-reward-redemption'],
	CustomRewards: ['get-custom-reward'],
	CustomRewardDetails: ['get-custom-reward'],
	ChangedReward: ['create-custom-rewards', 'update-custom-reward'],
	ResolvedRedemptions: ['update-redemption-status'],
	ActiveExtensions: ['get-user-active-extensions'],
	ChannelTeams: ['get-channel-teams'],
	DeletedVideos: ['delete-videos'],
	DescribedUser: ['get-users'],
	InstalledExtensions: ['get-user-extensions'],
	LiveChannels: ['get-followed-streams', 'get-streams'],
	StreamSchedule: [
		...['get-channel-stream-schedule', 'create-channel-stream-schedule-segment'],
		'update-channel-stream-schedule-segment',
	],
	Teams: ['get-teams'],
	OneVideo: ['get-videos'],
	Videos: ['get-videos'],
}

const folder = new URL('../../../src/twitch/helix/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.ts'))
const modules: object[] = await Promise.all(
	files.map(async (name) => import(new URL(name.replace(/\.ts$/, '.js'), folder).href)),
)
const schemas = modules.flatMap((module) =>
	Object.entries(module).filter((entry): entry is [string, v.GenericSchema] => isSchema(entry[1])),
)

function isSchema(value: unknown): value is v.GenericSchema {
	return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'schema'
}

describe('What the module reads of Twitch', () => {
	test('is known here, schema by schema', () => {
		expect(schemas.map(([name]) => name).sort()).toEqual(Object.keys(endpointOf).sort())
	})

	const rows = schemas.flatMap(([name, schema]) =>
		(endpointOf[name] ?? []).flatMap((endpoint) =>
			(examples[endpoint]?.responses ?? []).map((response) => ({ name, endpoint, schema, response })),
		),
	)
	test.for(rows)('$name is in the documented answer of $endpoint', ({ schema, response }) => {
		expect(v.safeParse(schema, response).issues).toBeUndefined()
	})

	test('has a documented answer for every endpoint', () => {
		const documented = new Set(rows.map(({ endpoint }) => endpoint))
		expect(new Set(Object.values(endpointOf).flat())).toEqual(documented)
	})

	test.for(schemas)('%s is not whatever answers', ([, schema]) => {
		for (const other of [undefined, null, 'text', [], {}, { data: {} }, { data: [{}] }, { data: ['text'] }]) {
			expect(v.safeParse(schema, other).success).toBe(false)
		}
	})
})
