import { describe, expect, it } from 'vitest'
import { endpoints } from '../../../../sandbox/twitch/facts/facts.js'
import type { World } from '../../../../sandbox/twitch/index.js'
import type { Received } from '../client.js'
import { stageFor } from '../stage.js'
import { toldBy } from './events.js'

const stage = stageFor(
	...new Set(
		endpoints.flatMap(({ scopes, when }) => [scopes, ...Object.values(when).map((extra) => extra.scopes)].flat(2)),
	),
)

interface Ids {
	owner: string
	viewer: string
}
interface Deed {
	call: string
	query?: (ids: Ids, world: World) => Record<string, string>
	body?: (ids: Ids, world: World) => unknown
	before?: (world: World) => void
	tells: string[]
}

const asModerator = ({ owner }: Ids): Record<string, string> => ({ broadcaster_id: owner, moderator_id: owner })
const own = ({ owner }: Ids): Record<string, string> => ({ broadcaster_id: owner })
const target = ({ owner, viewer }: Ids): Record<string, string> => ({ broadcaster_id: owner, user_id: viewer })
const moderate = ['channel.moderate', 'channel.moderate']
const water = (world: World): string => world.points.reward('owner', 'Water').id

/** What each write to Helix makes Twitch tell. */
const deeds: Deed[] = [
	{ call: 'PATCH /channels', query: own, body: () => ({ title: 'New' }), tells: ['channel.update'] },
	{ call: 'PATCH /channels', query: own, body: () => ({ tags: ['New'] }), tells: [] },
	{
		call: 'POST /chat/messages',
		body: ({ owner }) => ({ broadcaster_id: owner, sender_id: owner, message: 'Hi' }),
		tells: ['channel.chat.message'],
	},
	{
		call: 'POST /chat/announcements',
		query: asModerator,
		body: () => ({ message: 'Hi' }),
		tells: ['channel.chat.notification'],
	},
	{ call: 'DELETE /moderation/chat', query: asModerator, tells: ['channel.chat.clear', ...moderate] },
	{
		call: 'DELETE /moderation/chat',
		query: (ids, world) => ({ ...asModerator(ids), message_id: world.writeChat('owner', 'viewer', 'Hi').id }),
		tells: ['channel.chat.message', 'channel.chat.message_delete', ...moderate],
	},
	{
		call: 'PATCH /chat/settings',
		query: asModerator,
		body: () => ({ slow_mode: true }),
		tells: ['channel.chat_settings.update', ...moderate],
	},
	{ call: 'PATCH /chat/settings', query: asModerator, body: () => ({ slow_mode: false }), tells: [] },
	{
		call: 'PATCH /chat/settings',
		query: asModerator,
		body: () => ({ non_moderator_chat_delay: true, non_moderator_chat_delay_duration: 2 }),
		tells: [],
	},
	{
		call: 'POST /polls',
		body: ({ owner }) => ({
			broadcaster_id: owner,
			title: 'Well?',
			choices: [{ title: 'Yes' }, { title: 'No' }],
			duration: 60,
		}),
		tells: ['channel.poll.begin'],
	},
	{
		call: 'PATCH /polls',
		before: (world) => void world.polls.begin('owner'),
		body: ({ owner }, world) => ({
			broadcaster_id: owner,
			id: world.polls.running('owner')?.id,
			status: 'ARCHIVED',
		}),
		tells: ['channel.poll.end'],
	},
	{
		call: 'POST /predictions',
		body: ({ owner }) => ({
			broadcaster_id: owner,
			title: 'Well?',
			outcomes: [{ title: 'Yes' }, { title: 'No' }],
			prediction_window: 60,
		}),
		tells: ['channel.prediction.begin'],
	},
	...(['LOCKED', 'CANCELED'] as const).map((status): Deed => ({
		call: 'PATCH /predictions',
		before: (world) => void world.predictions.begin('owner'),
		body: ({ owner }, world) => ({ broadcaster_id: owner, id: world.predictions.running('owner')?.id, status }),
		tells: [status === 'LOCKED' ? 'channel.prediction.lock' : 'channel.prediction.end'],
	})),
	{
		call: 'POST /channel_points/custom_rewards',
		query: own,
		body: () => ({ title: 'Tea', cost: 5 }),
		tells: ['channel.channel_points_custom_reward.add'],
	},
	{
		call: 'PATCH /channel_points/custom_rewards',
		before: (world) => void world.points.addReward('owner', 'Water', {}, world.clientId),
		query: (ids, world) => ({ ...own(ids), id: water(world) }),
		body: () => ({ is_paused: true }),
		tells: ['channel.channel_points_custom_reward.update'],
	},
	{
		call: 'DELETE /channel_points/custom_rewards',
		before: (world) => {
			world.points.addReward('owner', 'Water', {}, world.clientId)
			world.points.redeem('owner', 'viewer', 'Water')
		},
		query: (ids, world) => ({ ...own(ids), id: water(world) }),
		tells: ['channel.channel_points_custom_reward_redemption.update', 'channel.channel_points_custom_reward.remove'],
	},
	{
		call: 'PATCH /channel_points/custom_rewards/redemptions',
		before: (world) => {
			world.points.addReward('owner', 'Water', {}, world.clientId)
			world.points.redeem('owner', 'viewer', 'Water')
		},
		query: (ids, world) => ({
			...own(ids),
			reward_id: water(world),
			id: world.points.redemptions('owner')[0]?.id ?? '',
		}),
		body: () => ({ status: 'CANCELED' }),
		tells: ['channel.channel_points_custom_reward_redemption.update'],
	},
	{
		call: 'POST /raids',
		query: ({ owner, viewer }) => ({ from_broadcaster_id: owner, to_broadcaster_id: viewer }),
		tells: moderate,
	},
	{
		call: 'DELETE /raids',
		before: (world) => world.raids.start('owner', 'viewer'),
		query: own,
		tells: moderate,
	},
	{
		call: 'POST /chat/shoutouts',
		before: (world) => world.goLive('owner'),
		query: ({ owner, viewer }) => ({
			from_broadcaster_id: owner,
			to_broadcaster_id: viewer,
			moderator_id: owner,
		}),
		tells: ['channel.shoutout.create', 'channel.shoutout.receive'],
	},
	{
		call: 'POST /channels/commercial',
		before: (world) => world.goLive('owner'),
		body: ({ owner }) => ({ broadcaster_id: owner, length: 60 }),
		tells: ['channel.ad_break.begin'],
	},
	{
		call: 'PUT /moderation/shield_mode',
		query: asModerator,
		body: () => ({ is_active: true }),
		tells: ['channel.shield_mode.begin'],
	},
	{ call: 'PUT /moderation/shield_mode', query: asModerator, body: () => ({ is_active: false }), tells: [] },
	{
		call: 'POST /moderation/bans',
		query: asModerator,
		body: ({ viewer }) => ({ data: { user_id: viewer, duration: 60 } }),
		tells: ['channel.chat.clear_user_messages', 'channel.ban', ...moderate],
	},
	{
		call: 'DELETE /moderation/bans',
		before: (world) => void world.bans.ban('owner', 'viewer'),
		query: ({ owner, viewer }) => ({ broadcaster_id: owner, moderator_id: owner, user_id: viewer }),
		tells: ['channel.unban', ...moderate],
	},
	{
		call: 'POST /moderation/warnings',
		query: asModerator,
		body: ({ viewer }) => ({ data: { user_id: viewer, reason: 'Enough' } }),
		tells: ['channel.warning.send', 'channel.moderate'],
	},
	{ call: 'POST /moderation/moderators', query: target, tells: [...moderate, 'channel.moderator.add'] },
	{
		call: 'DELETE /moderation/moderators',
		before: (world) => world.makeModerator('owner', 'viewer'),
		query: target,
		tells: [...moderate, 'channel.moderator.remove'],
	},
	{ call: 'POST /channels/vips', query: target, tells: [...moderate, 'channel.vip.add'] },
	{
		call: 'DELETE /channels/vips',
		before: (world) => world.roles.addVip('owner', 'viewer'),
		query: target,
		tells: [...moderate, 'channel.vip.remove'],
	},
	{
		call: 'PATCH /moderation/unban_requests',
		before: (world) => {
			world.bans.ban('owner', 'viewer')
			world.unbanRequests.ask('owner', 'viewer')
		},
		query: (ids, world) => ({
			...asModerator(ids),
			unban_request_id: world.unbanRequests.of('owner')[0]?.id ?? '',
			status: 'approved',
		}),
		tells: ['channel.unban_request.resolve', ...moderate, 'channel.unban', ...moderate],
	},
	{
		call: 'POST /moderation/automod/message',
		body: ({ owner }, world) => ({
			user_id: owner,
			msg_id: world.automod.hold('owner', 'viewer', 'Boo').id,
			action: 'ALLOW',
		}),
		tells: [
			'automod.message.hold',
			'automod.message.hold',
			'channel.chat.user_message_hold',
			'automod.message.update',
			'automod.message.update',
			'channel.chat.user_message_update',
			'channel.chat.message',
		],
	},
	{
		call: 'PUT /moderation/automod/settings',
		query: asModerator,
		body: () => ({ overall_level: 3 }),
		tells: ['automod.settings.update'],
	},
	{
		call: 'POST /moderation/suspicious_users',
		query: asModerator,
		body: ({ viewer }) => ({ user_id: viewer, status: 'RESTRICTED' }),
		tells: ['channel.suspicious_user.update'],
	},
	{
		call: 'POST /moderation/blocked_terms',
		query: asModerator,
		body: () => ({ text: 'something' }),
		tells: ['automod.terms.update', ...moderate],
	},
	{
		call: 'POST /moderation/blocked_terms',
		before: (world) => void world.blockedTerms.add('owner', 'something'),
		query: asModerator,
		body: () => ({ text: 'something' }),
		tells: [],
	},
	{
		call: 'DELETE /moderation/blocked_terms',
		before: (world) => void world.blockedTerms.add('owner', 'something'),
		query: (ids, world) => ({ ...asModerator(ids), id: world.blockedTerms.of('owner')[0]?.id ?? '' }),
		tells: ['automod.terms.update', ...moderate],
	},
	{ call: 'PUT /users', query: () => ({ description: 'A streamer' }), tells: ['user.update'] },
	{ call: 'PUT /users', tells: [] },
	{
		call: 'POST /whispers',
		query: ({ owner, viewer }) => ({ from_user_id: owner, to_user_id: viewer }),
		body: () => ({ message: 'Psst' }),
		tells: ['user.whisper.message'],
	},
]

async function perform({ call, query, body }: Deed): Promise<Received> {
	const { send, owner, viewer, twitch } = stage()
	const ids = { owner: owner.id, viewer: viewer.id }
	return send(call, {
		token: owner.token,
		...(query && { query: query(ids, twitch.world) }),
		...(body && { body: body(ids, twitch.world) }),
	})
}

describe('what Helix does', () => {
	it.each(deeds.map((deed): [string, string, Deed] => [deed.call, deed.tells.join(', ') || 'nothing', deed]))(
		'with %s is told as %s',
		async (_call, _tells, deed) => {
			const { world } = stage().twitch
			deed.before?.(world)
			const told = toldBy(world)
			expect((await perform(deed)).status).toBeLessThan(300)
			expect(told.map(({ type }) => type)).toEqual(deed.tells)
		},
	)
})
