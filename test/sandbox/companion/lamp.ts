import {
	createModuleLogger,
	InstanceBase,
	InstanceStatus,
	type CompanionActionDefinition,
	type CompanionFeedbackDefinition,
	type SomeCompanionConfigField,
} from '@companion-module/base'

export type LampSchema = {
	config: { host: string; port: number }
	secrets: { password: string }
	actions: {
		switch: { options: { room: string; state: 'on' | 'off'; seconds: number } }
		dim: { options: { level: number } }
	}
	feedbacks: {
		is_on: { type: 'boolean'; options: { room: string } }
	}
	variables: { brightness: number; room: string; last: string }
}

type Options<Id extends keyof LampSchema['actions']> = LampSchema['actions'][Id]['options']

/** A small module to try the simulated Companion with. */
export class Lamp extends InstanceBase<LampSchema> {
	readonly calls: string[] = []
	readonly on = new Set<string>()
	readonly watched = new Map<string, unknown>()
	/** What the next action does besides. */
	hindrance: () => Promise<void> = async () => undefined

	override async init(
		config: LampSchema['config'],
		isFirstInit: boolean,
		secrets: LampSchema['secrets'],
	): Promise<void> {
		this.calls.push(`init ${JSON.stringify([config, isFirstInit, secrets])}`)
		this.setVariableDefinitions({ brightness: { name: 'Brightness' }, room: { name: 'Room' }, last: { name: 'Last' } })
		this.setActionDefinitions({ switch: this.switchAction(), dim: this.dimAction() })
		this.setFeedbackDefinitions({ is_on: this.isOnFeedback() })
		this.updateStatus(InstanceStatus.Ok)
		createModuleLogger('Bulb').info('glowing')
	}

	override async configUpdated(config: LampSchema['config'], secrets: LampSchema['secrets']): Promise<void> {
		this.calls.push(`configUpdated ${this.label} ${JSON.stringify([config, secrets])}`)
	}

	override async destroy(): Promise<void> {
		this.calls.push('destroy')
	}

	override getConfigFields(): SomeCompanionConfigField[] {
		return [
			{ type: 'textinput', id: 'host', label: 'Host', width: 6, default: 'lamp.local', minLength: 1 },
			{ type: 'number', id: 'port', label: 'Port', width: 6, default: 80, min: 1, max: 65535 },
			{ type: 'textinput', id: 'note', label: 'Note', width: 6 },
			{ type: 'secret-text', id: 'password', label: 'Password', width: 6, default: 'hunter2' },
			{ type: 'secret-text', id: 'pin', label: 'Pin', width: 6 },
		]
	}

	async switched(_room: string): Promise<void> {
		return undefined
	}

	private switchAction(): CompanionActionDefinition<Options<'switch'>> {
		return {
			name: 'Switch',
			options: [
				{ type: 'textinput', id: 'room', label: 'Room', default: 'hall', useVariables: true },
				{
					...{ type: 'dropdown', id: 'state', label: 'State', default: 'on' },
					choices: ['on', 'off'].map((id) => ({ id, label: id })),
				},
				{ type: 'number', id: 'seconds', label: 'Seconds', default: 0, min: 0, max: 60, allowInvalidValues: true },
			],
			callback: async ({ options, controlId }) => {
				this.calls.push(`switch ${controlId} ${JSON.stringify(options)}`)
				await this.hindrance()
				await this.switched(options.room)
				if (options.state === 'on') this.on.add(options.room)
				else this.on.delete(options.room)
				this.setVariableValues({ room: options.room })
				this.checkFeedbacks('is_on')
			},
		}
	}

	private dimAction(): CompanionActionDefinition<Options<'dim'>> {
		return {
			name: 'Dim',
			options: [{ type: 'number', id: 'level', label: 'Level', default: 50, min: 0, max: 100, asInteger: true }],
			callback: ({ options }) => {
				if (options.level === 13) throw new Error('Thirteen is no level')
				this.setVariableValues({ brightness: options.level })
			},
		}
	}

	private isOnFeedback(): CompanionFeedbackDefinition<LampSchema['feedbacks']['is_on']> {
		return {
			type: 'boolean',
			name: 'Is on',
			defaultStyle: { bgcolor: 0x00ff00 },
			options: [{ type: 'textinput', id: 'room', label: 'Room', default: 'hall', useVariables: true }],
			callback: ({ id, options, previousOptions }) => {
				this.watched.set(id, previousOptions)
				return this.on.has(options.room)
			},
			unsubscribe: ({ id }) => void this.watched.delete(id),
		}
	}
}
