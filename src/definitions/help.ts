import { endpoint, type ScopeNeed, type Who } from '../twitch/helix/endpoints.js'
import type { ActionFacts } from './actions/facts.js'
import { actions } from './actions/index.js'
import { feedbacks } from './feedbacks/index.js'
import type { Options } from './options/option.js'
import { variablesFor } from './variables/index.js'

const roles: Readonly<Record<Who, string>> = {
	user: 'any account',
	broadcaster: 'broadcaster',
	moderator: 'moderator',
	editor: 'editor',
	app: '',
	extension: '',
}

/** Stands for each reward. */
const anyReward = { id: '', slug: '<reward>', title: '<reward>', isForeign: false }

/** The tables of HELP.md, from the definitions themselves. */
export function helpTables(): Readonly<Record<'actions' | 'feedbacks' | 'variables', string>> {
	return {
		actions: table(
			['Action', 'What to know', 'Options', 'Who', 'Scopes'],
			Object.entries(actions).map(([id, action]) => [
				`**${action.name}** \`${id}\``,
				action.description ?? '',
				optionsOf(action.options),
				whoOf(action),
				scopesOf(action),
			]),
		),
		feedbacks: table(
			['Feedback', 'Options', 'What it tells'],
			Object.entries(feedbacks).map(([id, feedback]) => [
				`**${feedback.name}** \`${id}\``,
				optionsOf(feedback.options),
				feedback.description ?? '',
			]),
		),
		variables: table(
			['Variable', 'What it holds'],
			Object.entries(variablesFor({ channels: [], logins: ['<login>'], scopes: undefined, rewards: [anyReward] })).map(
				([id, { name }]) => [`\`${id}\``, name],
			),
		),
	}
}

function optionsOf(options: Options): string {
	return Object.entries(options)
		.filter(([id]) => id !== 'channel')
		.map(([id, { limits }]) => `\`${id}\` ${limits}`)
		.join('; ')
}

function whoOf({ endpoints }: ActionFacts): string {
	return (
		[...new Set(endpoints.map((id) => roles[endpoint(id).who]))].filter((who) => who !== roles.user)[0] ?? roles.user
	)
}

function scopesOf({ endpoints, optionalEndpoints, optionalScopes }: ActionFacts): string {
	const of = (ids: ActionFacts['endpoints']): ScopeNeed => ids.flatMap((id) => endpoint(id).scopes)
	const words = (need: ScopeNeed): string[] =>
		need.map((alternatives) => alternatives.map((scope) => `\`${scope}\``).join(' or '))
	const optional = words([...of(optionalEndpoints), ...optionalScopes]).map((scope) => `${scope} (if chosen)`)
	return [...words(of(endpoints)), ...optional].join(', ') || 'none'
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]): string =>
		`| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
