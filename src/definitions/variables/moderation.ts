import type { ChannelState } from '../../state/channel.js'
import type { Shield } from '../../state/moderation.js'
import { ownVariable, type OwnGroup } from './own.js'
import { iso } from './results.js'

/** Of the default account's own channel. */
export const moderationGroups: readonly OwnGroup[] = [
	{
		topics: ['channel.shield_mode.begin'],
		variables: {
			shield_mode: ownVariable('Moderation: shield mode is on', (channel) => channel.moderation.shield.get()?.isUp),
			shield_by: ownVariable('Moderation: who turned shield mode on', (channel) => raised(channel)?.by),
			shield_since: ownVariable('Moderation: since when shield mode is on', (channel) => iso(raised(channel)?.since)),
		},
	},
	{
		topics: ['automod.settings.update'],
		variables: {
			automod_level: ownVariable(
				'Moderation: AutoMod level, 0 to 4; nothing where its categories are set one by one',
				({ moderation }) => moderation.automod.level.get() ?? undefined,
			),
		},
	},
	{
		topics: ['automod.message.hold'],
		variables: {
			automod_held_count: ownVariable('Moderation: messages that AutoMod holds', ({ moderation }, { state }) =>
				moderation.automod.heldCount(state.clock),
			),
			automod_last_user: ownVariable(
				'Moderation: who wrote the last message that AutoMod held',
				({ moderation }) => moderation.automod.holds.get().last?.name,
			),
			automod_last_text: ownVariable(
				'Moderation: the last message that AutoMod held',
				({ moderation }) => moderation.automod.holds.get().last?.text,
			),
		},
	},
	{
		topics: ['channel.unban_request.create'],
		variables: {
			unban_requests: ownVariable(
				'Moderation: unban requests that wait, 100 at most',
				({ moderation }) => moderation.unbanRequests.get()?.length,
			),
		},
	},
	{
		topics: ['channel.moderate', 'channel.ban', 'channel.warning.send', 'channel.moderator.add', 'channel.vip.add'],
		variables: {
			last_mod_action: ownVariable(
				'Moderation: last action, as Twitch names it',
				({ moderation }) => moderation.acts.get().last?.action,
			),
			last_mod_action_moderator: ownVariable(
				'Moderation: who did the last action',
				({ moderation }) => moderation.acts.get().last?.moderator,
			),
			last_mod_action_target: ownVariable(
				'Moderation: to whom the last action was done',
				({ moderation }) => moderation.acts.get().last?.target,
			),
			mod_action_count: ownVariable(
				'Moderation: actions since the start',
				({ moderation }) => moderation.acts.get().count,
			),
		},
	},
	{
		topics: ['channel.shared_chat.begin'],
		variables: {
			shared_chat_active: ownVariable('Shared chat: is on', ({ moderation }) => {
				const session = moderation.sharedChat.session.get()
				return session === undefined ? undefined : session !== null
			}),
			shared_chat_host: ownVariable('Shared chat: host', ({ moderation }) => moderation.sharedChat.session.get()?.host),
			shared_chat_count: ownVariable(
				'Shared chat: channels that take part',
				({ moderation }) => moderation.sharedChat.session.get()?.count ?? 0,
			),
		},
	},
]

function raised({ moderation }: ChannelState): Extract<Shield, { isUp: true }> | undefined {
	const shield = moderation.shield.get()
	return shield?.isUp ? shield : undefined
}
