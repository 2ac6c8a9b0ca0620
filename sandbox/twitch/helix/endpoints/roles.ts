import { named } from '../../eventsub/happening.js'
import { Refusal } from '../../http/answer.js'
import type { User } from '../../world/users.js'
import type { Call } from '../call.js'
import type { Handlers } from '../handler.js'
import { page } from '../page.js'
import { isWithinWindow } from '../window.js'

const tenSeconds = 10_000

export const roles: Handlers = {
	'add-channel-moderator': (call) => {
		const { channel, user } = partiesOf(call)
		checkWindow(call)
		if (channel.isModeratedBy(user)) throw new Refusal(400, 'user is already a mod')
		if (call.world.roles.isVip(channel.owner.login, user.login)) {
			throw new Refusal(
				422,
				'The user in user_id is a VIP. To make them a moderator, you must first remove them as a VIP.',
			)
		}
		if (call.world.bans.find(channel.owner.login, user.login)) {
			throw new Refusal(400, "The user in user_id cannot become a moderator because they're banned from the channel.")
		}
		call.world.roles.addModerator(channel.owner.login, user.login)
	},

	'remove-channel-moderator': (call) => {
		const { channel, user } = partiesOf(call)
		checkWindow(call)
		if (!channel.moderators.has(user.login)) throw new Refusal(400, 'user is not a mod')
		call.world.roles.removeModerator(channel.owner.login, user.login)
	},

	'get-vips': (call) => {
		const { owner } = channelOf(call)
		const ids = call.texts('user_id')
		const found = call.world.roles.vips(owner.login).filter(({ id }) => ids.length === 0 || ids.includes(id))
		return page(
			call,
			found.map((user) => named('', user)),
		)
	},

	'add-channel-vip': (call) => {
		const { channel, user } = partiesOf(call)
		checkWindow(call)
		if (call.world.roles.isVip(channel.owner.login, user.login)) {
			throw new Refusal(422, 'The user in the user_id query parameter is already a VIP.')
		}
		if (channel.isModeratedBy(user)) {
			throw new Refusal(
				422,
				'The user in user_id is a moderator. To make them a VIP, you must first remove them as one.',
			)
		}
		call.world.roles.addVip(channel.owner.login, user.login)
	},

	'remove-channel-vip': (call) => {
		const { channel, user } = partiesOf(call)
		checkWindow(call)
		if (!call.world.roles.isVip(channel.owner.login, user.login)) {
			throw new Refusal(422, "The user in user_id is not a VIP in the broadcaster's channel.")
		}
		call.world.roles.removeVip(channel.owner.login, user.login)
	},
}

function channelOf(call: Call): NonNullable<ReturnType<Call['channel']>> {
	const channel = call.channel('broadcaster_id')
	if (!channel) throw new Refusal(400, 'The ID in broadcaster_id was not found.')
	return channel
}

function partiesOf(call: Call): { channel: ReturnType<typeof channelOf>; user: User } {
	const user = call.world.users.byId(call.text('user_id') ?? '')
	if (!user) throw new Refusal(400, 'The ID in user_id was not found.')
	return { channel: channelOf(call), user }
}

function checkWindow(call: Call): void {
	const kind = `${call.endpoint.id} ${call.text('broadcaster_id') ?? ''}`
	if (!isWithinWindow(call.world, kind, 10, tenSeconds)) {
		throw new Refusal(429, 'The broadcaster has exceeded the number of requests allowed within a 10-second window.')
	}
}
