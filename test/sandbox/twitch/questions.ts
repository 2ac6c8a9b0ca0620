import type { World } from '../../../sandbox/twitch/index.js'
import { questionsOfGuests } from './questions-of-guests.js'
import { questionsOfMakers } from './questions-of-makers.js'
import { questionsOfViewers } from './questions-of-viewers.js'

export interface Question {
	query?: Record<string, string>
	body?: unknown
}

type Questions = Record<string, () => Question>

/** What `owner` asks where something must have happened before, which each question sees to. */
export function questionsAbout(world: World, owner: string): Questions {
	return {
		...audience(world, owner),
		...points(world, owner),
		...votes(world, owner),
		...others(world, owner),
		...moderation(world, owner),
		...questionsOfMakers(world, owner),
		...questionsOfViewers(world, owner),
		...questionsOfGuests(world, owner),
	}
}

function audience(world: World, owner: string): Questions {
	const asModerator = { query: { broadcaster_id: owner, moderator_id: owner } }
	const inPages = { query: { broadcaster_id: owner, first: '1' } }
	const other = world.users.demand('other').id
	for (const login of ['owner', 'other']) {
		world.followers.follow('owner', login)
		world.chatters.join('owner', login)
	}
	world.chatRooms.change('owner', { followersMinutes: 0, delaySeconds: 4 })
	world.pins.pin('owner', world.chat.say('owner', 'other', 'Pinned'))
	world.subscribers.gift('owner', 'other', ['owner', 'other'])
	return {
		'get-channel-followers': () => inPages,
		'get-broadcaster-subscriptions': () => inPages,
		'get-chatters': () => ({ query: { ...asModerator.query, first: '1' } }),
		'get-chat-settings': () => asModerator,
		'get-pinned-chat-message': () => asModerator,
		'update-chat-settings': () => ({ ...asModerator, body: { slow_mode: true } }),
		'start-a-raid': () => ({ query: { from_broadcaster_id: owner, to_broadcaster_id: other } }),
		'get-shield-mode-status': () => asModerator,
		'update-shield-mode-status': () => ({ ...asModerator, body: { is_active: true } }),
	}
}

function points(world: World, owner: string): Questions {
	const reward = world.points.addReward('owner', 'Water', {}, world.clientId).id
	const redemption = (): string => world.points.redeem('owner', 'other', 'Water').id
	redemption()
	redemption()
	const open = { broadcaster_id: owner, reward_id: reward, status: 'UNFULFILLED', first: '1' }
	return {
		'create-custom-rewards': () => ({ query: { broadcaster_id: owner }, body: { title: 'Tea', cost: 5 } }),
		'get-custom-reward': () => ({ query: { broadcaster_id: owner } }),
		'update-custom-reward': () => ({ query: { broadcaster_id: owner, id: reward }, body: { cost: 6 } }),
		'get-custom-reward-redemption': () => ({ query: open }),
		'update-redemption-status': () => ({
			query: { broadcaster_id: owner, reward_id: reward, id: redemption() },
			body: { status: 'CANCELED' },
		}),
	}
}

function votes(world: World, owner: string): Questions {
	const poll = (): string => (world.polls.running('owner') ?? world.polls.begin('owner')).id
	const prediction = (): { id: string; winner: string } => {
		const { id, outcomes } = world.predictions.running('owner') ?? world.predictions.begin('owner')
		return { id, winner: outcomes[0]?.id ?? '' }
	}
	return {
		'get-polls': () => {
			poll()
			return { query: { broadcaster_id: owner } }
		},
		'create-poll': () => {
			if (world.polls.running('owner')) world.polls.end('owner')
			const choices = [{ title: 'Yes' }, { title: 'No' }]
			return { body: { broadcaster_id: owner, title: 'Well?', choices, duration: 60 } }
		},
		'end-poll': () => ({ body: { broadcaster_id: owner, id: poll(), status: 'TERMINATED' } }),
		'get-predictions': () => {
			prediction()
			return { query: { broadcaster_id: owner } }
		},
		'create-prediction': () => {
			if (world.predictions.running('owner')) world.predictions.cancel('owner')
			const outcomes = [{ title: 'Yes' }, { title: 'No' }]
			return { body: { broadcaster_id: owner, title: 'Well?', outcomes, prediction_window: 60 } }
		},
		'end-prediction': () => {
			const { id, winner } = prediction()
			return { body: { broadcaster_id: owner, id, status: 'RESOLVED', winning_outcome_id: winner } }
		},
	}
}

function others(world: World, owner: string): Questions {
	const own = { query: { broadcaster_id: owner } }
	world.hypeTrains.begin('owner', 'other')
	world.hypeTrains.end('owner')
	world.hypeTrains.begin('owner', 'other')
	world.goals.begin('owner', { type: 'follower', target: 10 })
	world.charity.start('owner')
	world.charity.donate('owner', 'other', 500)
	return {
		'update-user': () => ({ query: { description: 'A streamer' } }),
		'get-hype-train-status': () => own,
		'get-creator-goals': () => own,
		'get-charity-campaign': () => own,
		'get-charity-campaign-donations': () => own,
	}
}

function moderation(world: World, owner: string): Questions {
	const asModerator = { broadcaster_id: owner, moderator_id: owner }
	for (const login of ['banned', 'excluded']) {
		world.addUser({ login })
		world.bans.ban('owner', login, { seconds: 60 })
	}
	for (const login of ['friend', 'helper']) {
		world.addUser({ login })
		world.roles.addVip('owner', login)
	}
	world.sharedChats.begin('owner', ['other'])
	const target = world.addUser({ login: 'target' }).id
	const ask = (): string => world.unbanRequests.ask('owner', 'banned').id
	ask()
	ask()
	return {
		'ban-user': () => ({ query: asModerator, body: { data: { user_id: target, duration: 1 } } }),
		'get-banned-users': () => ({ query: { broadcaster_id: owner, first: '1' } }),
		'warn-chat-user': () => ({ query: asModerator, body: { data: { user_id: target, reason: 'Enough' } } }),
		'get-vips': () => ({ query: { broadcaster_id: owner, first: '1' } }),
		'get-unban-requests': () => ({ query: { ...asModerator, status: 'pending', first: '1' } }),
		'resolve-unban-requests': () => ({ query: { ...asModerator, unban_request_id: ask(), status: 'denied' } }),
		'get-automod-settings': () => ({ query: asModerator }),
		'update-automod-settings': () => ({ query: asModerator, body: { swearing: 2 } }),
		'add-suspicious-status-to-chat-user': () => ({
			query: asModerator,
			body: { user_id: target, status: 'RESTRICTED' },
		}),
		'remove-suspicious-status-from-chat-user': () => ({ query: { ...asModerator, user_id: target } }),
		'get-shared-chat-session': () => ({ query: { broadcaster_id: owner } }),
	}
}
