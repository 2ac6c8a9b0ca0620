import type { World } from '../../../sandbox/twitch/index.js'
import type { Question } from './questions.js'

/** What anyone can ask about who streams, when, and with whom. */
export function questionsOfViewers(world: World, owner: string): Record<string, () => Question> {
	const own = { query: { broadcaster_id: owner } }
	const later = (): string => new Date(Date.now() + 60 * 60 * 1000).toISOString()
	world.setCategory('other', 'Chess')
	for (const login of ['owner', 'other']) world.followers.follow(login, 'owner')
	world.teams.create('builders', { displayName: 'Builders', members: ['owner', 'other'] })
	const segment = world.schedules.add('owner', { title: 'Roof', category: 'Art' }).id
	return {
		'get-channel-stream-schedule': () => own,
		'create-channel-stream-schedule-segment': () => ({
			...own,
			body: { start_time: later(), timezone: 'Europe/Berlin', duration: '60', category_id: '743' },
		}),
		'update-channel-stream-schedule-segment': () => ({
			query: { broadcaster_id: owner, id: segment },
			body: { duration: '120' },
		}),
		'get-followed-streams': () => ({ query: { user_id: owner, first: '1' } }),
		'get-followed-channels': () => ({ query: { user_id: owner, first: '1' } }),
		'get-channel-teams': () => own,
		'get-teams': () => ({ query: { name: 'builders' } }),
		'search-channels': () => ({ query: { query: 'o', first: '1' } }),
		'get-top-games': () => ({ query: { first: '1' } }),
	}
}
