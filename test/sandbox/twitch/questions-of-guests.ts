import type { World } from '../../../sandbox/twitch/index.js'
import type { Question } from './questions.js'

/** What `owner`, who has guests, asks about them. */
export function questionsOfGuests(world: World, owner: string): Record<string, () => Question> {
	const { guestStar } = world
	const own = { broadcaster_id: owner }
	const asModerator = { ...own, moderator_id: owner }
	const session = (): string => (guestStar.session('owner') ?? guestStar.begin('owner')).id
	return {
		'get-channel-guest-star-settings': () => ({ query: asModerator }),
		'get-guest-star-session': () => {
			session()
			return { query: asModerator }
		},
		'create-guest-star-session': () => {
			if (guestStar.session('owner')) guestStar.end('owner')
			return { query: own }
		},
		'end-guest-star-session': () => ({ query: { ...own, session_id: session() } }),
		'get-guest-star-invites': () => {
			const query = { ...asModerator, session_id: session() }
			guestStar.invite('owner', 'other')
			return { query }
		},
	}
}
