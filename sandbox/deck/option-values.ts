import type { AnyField } from '../companion/definitions.js'
import type { OptionInputs } from '../companion/index.js'

/** An action, a feedback, or the config page. */
export interface Form {
	readonly id: string
	readonly options: readonly AnyField[]
}

const yes = new Set(['true', 'yes', 'on', '1'])

/** What was typed, as the option's control would give it. Numbers stay text: Companion itself turns them into numbers. */
export function readValues(definition: Form, typed: { [name: string]: string }): OptionInputs {
	const fields = inputs(definition)
	return Object.fromEntries(
		Object.entries(typed).map(([name, value]) => {
			const field = fields.find(({ id }) => id === name)
			if (!field) throw new Error(`${definition.id} has no option ${name}. ${optionList(definition)}`)
			if (field.type === 'checkbox') return [name, yes.has(value.toLowerCase())]
			if (field.type === 'multidropdown') return [name, value.split(',').filter((entry) => entry !== '')]
			return [name, value]
		}),
	)
}

export function optionList(definition: Form): string {
	const options = inputs(definition).map(describeField)
	return options.length === 0 ? 'It has no options.' : `Its options: ${options.join(', ')}.`
}

export function inputs({ options }: Form): AnyField[] {
	return options.filter(({ type }) => type !== 'static-text')
}

function describeField(field: AnyField): string {
	if (field.type === 'dropdown' || field.type === 'multidropdown') {
		const choices = field.choices.slice(0, 6).map(({ id }) => id)
		return `${field.id} (${[...choices, ...(field.choices.length > 6 || ('allowCustom' in field && field.allowCustom) ? ['…'] : [])].join('/')})`
	}
	if (field.type === 'number') return `${field.id} (${field.min} to ${field.max})`
	return field.type === 'checkbox' ? `${field.id} (yes/no)` : field.id
}
