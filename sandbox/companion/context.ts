import type { InstanceStatus, InstanceTypes } from '@companion-module/base'
import type { InstanceContext } from '@companion-module/base/host-api'
import type { ActionRunner } from './actions.js'
import { takeDefinitions } from './definitions.js'
import type { Emissions } from './emissions.js'
import type { FeedbackBoard } from './feedbacks.js'
import type { Log } from './log.js'
import type { PresetShelf } from './presets/preset-shelf.js'
import type { VariableStore } from './variable-store.js'

/** What a module reaches through its context. */
export interface ContextParts {
	id: string
	label: string
	upgradeScripts: InstanceContext<InstanceTypes>['upgradeScripts']
	log: Log
	emissions: Emissions
	variables: VariableStore
	actions: ActionRunner
	feedbacks: FeedbackBoard
	needsVariableDefinitions(): boolean
	status(status: InstanceStatus, message: string | null): void
	save: InstanceContext<InstanceTypes>['saveConfig']
	presets: PresetShelf
}

/** The only thing that a module holds of Companion. */
export function createContext(parts: ContextParts): InstanceContext<InstanceTypes> {
	const { log, emissions, variables, actions, feedbacks } = parts
	const noSharedSockets = async (): Promise<never> => Promise.reject(new Error('Shared UDP sockets are not simulated'))
	return {
		_isInstanceContext: true,
		id: parts.id,
		label: parts.label,
		upgradeScripts: parts.upgradeScripts,
		saveConfig: (config, secrets) => parts.save(config, secrets),
		updateStatus: (status, message) => parts.status(status, message),
		oscSend: (...message) => emissions.add('osc', message),
		recordAction: () => {
			throw new Error('Not currently recording actions')
		},
		setActionDefinitions: (definitions) => {
			emissions.add('action definitions', definitions)
			actions.definitions = takeDefinitions('Action', definitions, log)
		},
		subscribeActions: () => undefined,
		unsubscribeActions: () => undefined,
		setFeedbackDefinitions: (definitions) => {
			emissions.add('feedback definitions', definitions)
			feedbacks.define(takeDefinitions('Feedback', definitions, log))
		},
		unsubscribeFeedbacks: (feedbackIds) => feedbacks.unsubscribe(feedbackIds),
		checkFeedbacks: (feedbackIds) => feedbacks.checkByType(feedbackIds),
		checkAllFeedbacks: () => feedbacks.checkAll(),
		checkFeedbacksById: (ids) => feedbacks.checkById(ids),
		setPresetDefinitions: (sections, presets) => {
			emissions.add('preset sections', sections)
			emissions.add('presets', parts.presets.put(sections, presets))
		},
		setVariableDefinitions: (definitions) => variables.define(definitions),
		setVariableValues: (values) => variables.set(values, parts.needsVariableDefinitions()),
		getVariableValue: (name) => variables.values.get(name),
		sharedUdpSocketHandlers: new Map(),
		sharedUdpSocketJoin: noSharedSockets,
		sharedUdpSocketLeave: noSharedSockets,
		sharedUdpSocketSend: noSharedSockets,
	}
}
