import type { CompanionActionDefinitions } from '@companion-module/base'
import type { Connection } from '../../core/connection.js'
import type { Schema } from '../../schema.js'
import type { Surroundings } from '../options/option.js'
import { mapTable } from '../options/parse.js'
import { actions } from './index.js'

export function actionDefinitions(
	connection: Connection,
	surroundings: Surroundings,
): CompanionActionDefinitions<Schema['actions']> {
	return mapTable(actions, ({ define }) => define(connection, surroundings))
}
