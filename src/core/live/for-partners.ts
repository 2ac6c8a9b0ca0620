import { NotAllowedError } from '../../twitch/helix/errors.js'
import type { Poll } from './poll.js'

/** A look at what only partners and affiliates have: where Twitch says so it is not asked for again. */
export function forPartners(what: 'points' | 'charity', look: Poll['look']): Poll['look'] {
	return async (context) => {
		const { points } = context.channel
		if (points.lacks(what)) return
		try {
			await look(context)
		} catch (error) {
			if (!(error instanceof NotAllowedError && error.isAboutRole)) throw error
			points.setLacking(what, true)
		}
	}
}
