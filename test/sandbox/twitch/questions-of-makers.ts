import type { World } from '../../../sandbox/twitch/index.js'
import type { Question } from './questions.js'

/** What `owner` asks of what they made, set up and want to have nothing to do with. */
export function questionsOfMakers(world: World, owner: string): Record<string, () => Question> {
	const asModerator = { broadcaster_id: owner, moderator_id: owner }
	const other = world.users.demand('other').id
	const video = (): string => world.videos.add('owner').id
	const places = [
		['panel', 1],
		['panel', 2],
		['panel', 3],
		['overlay', 1],
		['component', 1],
	] as const
	for (const [kind, slot] of places) {
		const extension = world.extensions.install('owner', { types: [kind] })
		world.extensions.activate('owner', kind, slot, { extension, x: 0, y: 0 })
	}
	for (const login of ['other', 'another']) world.blocks.block('owner', login)
	for (const term of ['one', 'two']) world.blockedTerms.add('owner', term)
	const stream = world.channel('owner').stream?.id ?? ''
	for (const id of ['1', '2']) {
		const marker = { id, streamId: stream, at: Date.now(), by: 'owner', description: 'Here', positionSeconds: 5 }
		world.channel('owner').markers.push(marker)
	}
	return {
		'get-user-chat-color': () => ({ query: { user_id: other } }),
		'get-user-block-list': () => ({ query: { broadcaster_id: owner, first: '1' } }),
		'get-blocked-terms': () => ({ query: { ...asModerator, first: '1' } }),
		'add-blocked-term': () => ({ query: asModerator, body: { text: 'three' } }),
		'get-videos': () => ({ query: { id: video() } }),
		'delete-videos': () => ({ query: { id: video() } }),
		'create-clip-from-vod': () => ({
			query: { editor_id: owner, broadcaster_id: owner, vod_id: video(), vod_offset: '60', title: 'There' },
		}),
		'get-stream-markers': () => ({
			query: { video_id: world.videos.current('owner')?.id ?? '', first: '1' },
		}),
		'get-user-extensions': () => ({}),
		'get-user-active-extensions': () => ({}),
		'update-user-extensions': () => ({ body: { data: { component: { 2: { active: false } } } } }),
		'get-content-classification-labels': () => ({}),
	}
}
