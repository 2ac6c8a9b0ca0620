import type { Handlers } from './handler.js'

/** What Twitch calls its own power-ups. */
const powerUpTitles: ReadonlyMap<string, string> = new Map([
	['message_effect', 'Message Effect'],
	['celebration', 'On-Screen Celebration'],
	['gigantify_an_emote', 'Gigantify an Emote'],
])

/** What Twitch calls the rewards that every channel has. */
const rewardTitles: ReadonlyMap<string, string> = new Map([
	['send_highlighted_message', 'Highlight My Message'],
	['single_message_bypass_sub_mode', 'Send a Message in Sub-Only Mode'],
	['random_sub_emote_unlock', 'Unlock a Random Sub Emote'],
	['chosen_sub_emote_unlock', 'Choose an Emote to Unlock'],
	['chosen_modified_sub_emote_unlock', 'Modify a Single Emote'],
])

function inWords(type: string): string {
	return type.replaceAll('_', ' ')
}

export const happeningHandlers: Handlers<
	| 'channel.subscribe'
	| 'channel.subscription.gift'
	| 'channel.subscription.message'
	| 'channel.subscription.end'
	| 'channel.bits.use'
	| 'channel.custom_power_up_redemption.add'
	| 'channel.channel_points_automatic_reward_redemption.add'
	| 'channel.raid:in'
	| 'channel.raid:out'
	| 'user.whisper.message'
	| 'channel.shoutout.create'
	| 'channel.shoutout.receive'
> = {
	'channel.subscribe': (subscription, { channel }) => {
		channel.audience.subscribed(subscription.tier)
		channel.happenings.subscribed(subscription)
	},
	'channel.subscription.gift': (gift, { channel }) => channel.happenings.gave(gift),
	'channel.subscription.message': (subscription, { channel }) => channel.happenings.resubscribed(subscription),
	'channel.subscription.end': ({ tier }, { channel }) => channel.audience.subscriptionEnded(tier),
	'channel.bits.use': ({ powerUp, ...use }, { channel }) => {
		// A power-up that the broadcaster thought of tells of itself in an event of its own.
		channel.happenings.usedBits(use, use.type === 'power_up' || use.type === 'custom_power_up')
		if (use.type !== 'power_up') return
		const title = powerUpTitles.get(powerUp ?? '') ?? inWords(powerUp ?? use.type)
		const { login, name, bits, message } = use
		channel.happenings.usedPowerUp({ login, name, title, bits, input: message })
	},
	'channel.custom_power_up_redemption.add': (powerUp, { channel }) => channel.happenings.usedPowerUp(powerUp),
	'channel.channel_points_automatic_reward_redemption.add': ({ login, name, type, cost }, { channel }) => {
		// Twitch's power-ups were rewards here once: the Bits tell of them.
		if (powerUpTitles.has(type)) return
		channel.happenings.redeemed({ login, name, cost, title: rewardTitles.get(type) ?? inWords(type) })
	},
	'channel.raid:in': (raid, { channel }) => channel.happenings.raided(raid),
	'channel.raid:out': (_raid, { channel }) => channel.happenings.outgoing.raidEnded(),
	'user.whisper.message': (whisper, { channel }) => channel.happenings.whispered(whisper),
	'channel.shoutout.create': (given, { channel }) => channel.happenings.outgoing.gaveShoutout(given),
	'channel.shoutout.receive': (shoutout, { channel }) => channel.happenings.gotShoutout(shoutout),
}
