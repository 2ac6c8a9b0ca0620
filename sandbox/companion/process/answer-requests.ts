import type { CompanionActionDefinition, CompanionFeedbackDefinition } from '@companion-module/base'
import { messageOf } from '../actions.js'
import type { FeedbackHandle } from '../feedback-handle.js'
import { SimulatedCompanion } from '../simulated-companion.js'
import { importModule } from './import-module.js'
import type { Answer, DescribedDefinition, Description, FeedbackState, FromModule, Request } from './protocol.js'

export interface Answering {
	answer(request: Request): Promise<Answer>
	destroy(): Promise<void>
}

/** A simulated Companion that is asked by messages and tells what happens by messages. */
export function answerRequests(send: (message: FromModule) => void): Answering {
	let companion: SimulatedCompanion | undefined
	const handles = new Map<string, FeedbackHandle>()

	function running(): SimulatedCompanion {
		if (!companion) throw new Error('The module has not been started')
		return companion
	}

	async function start(request: Extract<Request, { kind: 'start' }>): Promise<void> {
		const { Module, upgradeScripts } = await importModule(request.folder)
		const started = new SimulatedCompanion({ upgradeScripts })
		companion = started
		started.onStatus((change) => send({ kind: 'status', change }))
		started.onLog((line) => send({ kind: 'log', line }))
		started.onVariables((changes) => send({ kind: 'variables', changes }))
		started.onSave((save) => send({ kind: 'save', save }))
		started.feedbacks.answered.add((handle) => send({ kind: 'feedback', feedback: stateOf(handle) }))
		await started.start(Module, request)
	}

	async function carryOut(request: Request): Promise<Answer> {
		switch (request.kind) {
			case 'start':
				await start(request)
				return { kind: 'done' }
			case 'saveConfig':
				await running().saveConfig(request.config, request.secrets)
				return { kind: 'done' }
			case 'rename':
				await running().rename(request.label)
				return { kind: 'done' }
			case 'press': {
				const { actionId, options, place, withDefaults } = request
				const press = withDefaults ? 'pressWithDefaults' : 'press'
				return { kind: 'pressed', result: await running()[press](actionId, options, place) }
			}
			case 'addFeedback': {
				const handle = await running().addFeedback(request.feedbackId, request.options, request.place)
				handles.set(handle.id, handle)
				return { kind: 'placed', feedback: stateOf(handle) }
			}
			case 'removeFeedback':
				handles.get(request.id)?.remove()
				return { kind: 'done' }
			case 'describe':
				return { kind: 'described', description: describe(running()) }
			case 'destroy':
				await running().destroy()
				return { kind: 'done' }
		}
	}

	return {
		answer: async (request) =>
			carryOut(request).catch((error: unknown) => ({ kind: 'refused', message: messageOf(error) })),
		destroy: async () => companion?.destroy(),
	}
}

function stateOf({ id, feedbackId, controlId, value, active, checks }: FeedbackHandle): FeedbackState {
	return { id, feedbackId, controlId, value, active, checks }
}

function describe(companion: SimulatedCompanion): Description {
	return {
		actions: describeAll(companion.actions.definitions),
		feedbacks: describeAll(companion.feedbacks.definitions),
		configPage: companion.configFields(),
		config: companion.config,
		variables: companion.variables,
		presetProblems: companion.checkPresets(),
	}
}

function describeAll(
	definitions: ReadonlyMap<string, CompanionActionDefinition | CompanionFeedbackDefinition>,
): DescribedDefinition[] {
	return [...definitions].map(([id, { name, description, options }]) => ({ id, name, description, options }))
}
