import type { State } from '../state/state.js'
import { delay } from '../twitch/oauth/deadline.js'
import type { HelixClient } from '../twitch/helix/client.js'
import { getClip, type NewClip } from '../twitch/helix/clips.js'
import { PressError } from './press-error.js'

const interval = 5000
/** dev.twitch.tv/docs/api/reference#create-clip: without a clip after 60 s, there will be none. */
const longest = 60_000

/**
 * Asks until a clip exists and writes down what becomes of it, unless a newer one took its place. Resolves with its URL,
 * or undefined when the life ended. @throws {PressError} when there will be none
 */
export async function watchClip(
	state: State,
	helix: HelixClient,
	clip: NewClip,
	title: string,
	life: AbortSignal,
): Promise<string | undefined> {
	const base = { id: clip.id, editUrl: clip.editUrl, title, url: `https://clips.twitch.tv/${clip.id}` }
	state.addResults({ clip: { ...base, status: 'creating' } })
	const isLatest = (): boolean => state.results.peek().clip?.id === clip.id
	const endsAt = Date.now() + longest
	while (Date.now() < endsAt) {
		try {
			await delay(interval, life)
			const found = await getClip(helix, clip.id)
			if (found) {
				if (isLatest()) state.addResults({ clip: { ...base, url: found.url, title: found.title, status: 'ready' } })
				return found.url
			}
		} catch {
			// One failed look says nothing of the clip; the time runs on.
			if (life.aborted) return undefined
		}
	}
	if (isLatest()) state.addResults({ clip: { ...base, status: 'failed' } })
	throw new PressError('Twitch took the order, but made no clip of it.')
}
