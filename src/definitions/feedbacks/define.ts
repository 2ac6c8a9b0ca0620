import type { CompanionFeedbackDefinitions } from '@companion-module/base'
import type { Connection } from '../../core/connection.js'
import type { Schema } from '../../schema.js'
import type { Watchers } from '../../state/watchers.js'
import type { Surroundings } from '../options/option.js'
import { mapTable } from '../options/parse.js'
import { feedbacks } from './index.js'

export function feedbackDefinitions(
	connection: Connection,
	watchers: Watchers,
	surroundings: Surroundings,
): CompanionFeedbackDefinitions<Schema['feedbacks']> {
	return mapTable(feedbacks, ({ define }) => define(connection, watchers, surroundings))
}
