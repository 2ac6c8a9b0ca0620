import { PressError } from '../../core/press-error.js'
import { snoozeNextAd, startCommercial } from '../../twitch/helix/ads.js'
import { HelixError } from '../../twitch/helix/errors.js'
import { choice } from '../options/choice.js'
import { inWords } from '../options/duration.js'
import { action } from './action.js'

export const adActions = {
	ad_start: action({
		name: 'Ads: run commercial',
		description: 'Partners and affiliates, while live',
		channel: 'own',
		options: {
			duration: choice({
				label: 'Length',
				choices: {
					'30': '30 seconds',
					'60': '1 minute',
					'90': '1½ minutes',
					'120': '2 minutes',
					'150': '2½ minutes',
					'180': '3 minutes',
				},
				standard: '30',
			}),
		},
		endpoints: ['start-commercial'],
		run: async ({ options, connection, on }) => {
			const { helix, channel } = await on('start-commercial')
			const { broadcast } = connection.state.channel(channel.login)
			const { length, message, retryAfter } = await saying(
				/cooldown/,
				() => ({ at: broadcast.cooldownEndsAt, words: 'The next may run' }),
				startCommercial(helix, channel.id, Number(options.duration)),
			)
			const startedAt = Date.now()
			broadcast.applyRetryAt(startedAt + retryAfter * 1000)
			broadcast.applyAdBreak({ startedAt, endsAt: startedAt + length * 1000, isAutomatic: false })
			return [`Commercial of ${length} s; the next in ${inWords(retryAfter)}`, message].filter(Boolean).join('. ')
		},
		example: { options: { duration: '60' }, result: /^Commercial of 60 s/ },
	}),

	ad_snooze: action({
		name: 'Ads: snooze the next ad',
		description: 'By five minutes, while live and a snooze is left',
		channel: 'own',
		options: {},
		endpoints: ['snooze-next-ad'],
		run: async ({ connection, on }) => {
			const { helix, channel } = await on('snooze-next-ad')
			const { broadcast } = connection.state.channel(channel.login)
			const next = await saying(
				/snoozes/,
				() => ({ at: broadcast.schedule?.snoozeRefreshAt, words: 'There is one more' }),
				snoozeNextAd(helix, channel.id),
			)
			broadcast.applySnooze(next)
			return `The next ad in ${timeUntil(next.nextAt ?? 0)}; snoozes left: ${next.snoozes}`
		},
		example: { options: {}, result: /^The next ad in \S+; snoozes left: \d$/ },
	}),
}

interface Relief {
	/** Milliseconds since 1970; undefined: not known. */
	readonly at: number | undefined
	readonly words: string
}

/** Adds to a refusal in these words when it will be over, where that is known. */
async function saying<T>(refusal: RegExp, relief: () => Relief, work: Promise<T>): Promise<T> {
	return work.catch((error: unknown) => {
		if (!(error instanceof HelixError) || !refusal.test(error.failure.words ?? '')) throw error
		const { at = 0, words } = relief()
		throw at > Date.now() ? new PressError(`${error.message} ${words} in ${timeUntil(at)}.`) : error
	})
}

function timeUntil(time: number): string {
	return inWords(Math.max(0, Math.ceil((time - Date.now()) / 1000)))
}
