import { startCommercial } from '../../twitch/helix/ads.js'
import { choice } from '../options/choice.js'
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
		run: async ({ options, press, connection, as }) => {
			const [broadcaster, channel] = [await as('start-commercial'), await press.channel()]
			const { length, message, retryAfter } = await startCommercial(
				broadcaster.helix,
				channel.id,
				Number(options.duration),
			)
			connection.state.addResults({ commercialRetryAt: Date.now() + retryAfter * 1000 })
			return [`Commercial of ${length} s; the next in ${retryAfter} s`, message].filter(Boolean).join('. ')
		},
		example: { options: { duration: '60' }, result: /^Commercial of 60 s/ },
	}),
}
