import * as v from 'valibot'
import { PressError } from '../../core/press-error.js'
import { text } from '../options/text.js'
import { valueFeedback } from './feedback.js'

const Condition = v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.string()))

export const customEventFeedbacks = {
	custom_event: valueFeedback({
		name: 'Module: last event of any type',
		description: 'The last EventSub event of a type as an object, null before the first',
		options: {
			type: text({ label: 'Type', max: 100, standard: 'channel.follow', description: 'As in the EventSub reference' }),
			version: text({ label: 'Version', max: 10, standard: '2' }),
			condition: text({
				label: 'Condition (JSON)',
				max: 1000,
				standard: '{"broadcaster_user_id":"{user_id}","moderator_user_id":"{user_id}"}',
				description: '{user_id} is the id of the first account',
			}),
		},
		value: ({ id, options, connection }) => {
			const condition = v.safeParse(Condition, options.condition)
			if (!condition.success) {
				throw new PressError('Condition: write a JSON object of texts, such as {"broadcaster_user_id":"{user_id}"}.')
			}
			const topic = { type: options.type.trim(), version: options.version.trim(), condition: condition.output }
			return structuredClone(connection.customEvents.want(id, topic))
		},
		onGone: (id, connection) => connection.customEvents.drop(id),
	}),
}
