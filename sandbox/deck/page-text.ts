import { isVisible } from '../companion/config-page.js'
import type { Description } from '../companion/process/index.js'

/** The config page as text, without what is hidden; of secrets only whether there is one. */
export function pageText({ configPage, config }: Description, secrets: { [id: string]: unknown }): string[][] {
	return configPage
		.filter((field) => isVisible(field, config))
		.flatMap((field) => {
			if (field.type === 'static-text') return [[field.label, field.value.trim()]]
			if (field.type === 'secret-text') return [[field.label, secrets[field.id] ? '(set)' : '(empty)']]
			const value = config[field.id] ?? ''
			return [[field.label, typeof value === 'string' ? value : JSON.stringify(value)]]
		})
		.flatMap(([label = '', value = '']) => wrap(value).map((line, index) => [index === 0 ? label : '', line]))
}

export function wrap(text: string): string[] {
	return text.split('\n').flatMap((line) => line.match(/.{1,90}(?:\s|$)|\S+/g) ?? [''])
}
