import type { JsonObject } from '@companion-module/base'
import { asJsonObject } from '../companion/through-json.js'
import type { PackagedModule, DescribedDefinition } from '../companion/process/index.js'
import type { FeedbackValue, PressResult } from '../companion/index.js'
import type { OutsideWorld } from './outside-world.js'
import { inputs, optionList, readValues } from './option-values.js'
import { pageText } from './page-text.js'
import type { Screen } from './screen.js'
import { help, twitchHelp } from './usage.js'
import { readCommandLine, type CommandLine } from './words.js'

export interface Desk {
	module: PackagedModule
	screen: Screen
	/** Undefined against the real Twitch. */
	world: OutsideWorld | undefined
}

/** Carries one command out; false when it was `quit`. */
export async function runCommand(line: string, desk: Desk): Promise<boolean> {
	const read = readCommandLine(line)
	if (read.command === 'quit' || read.command === 'exit') return false
	try {
		if (read.command !== '') await carryOut(read, desk)
	} catch (error) {
		desk.screen.answer(error instanceof Error ? error.message : String(error))
	}
	return true
}

async function carryOut(read: CommandLine, desk: Desk): Promise<void> {
	const { module, screen, world } = desk
	const filter = read.words.join(' ')
	switch (read.command) {
		case 'help':
			return screen.answer(world ? `${help}\n${twitchHelp}` : help)
		case 'actions':
			return list((await module.describe()).actions, filter, screen)
		case 'feedbacks':
			return list((await module.describe()).feedbacks, filter, screen)
		case 'variables':
			return showVariables(module, filter, screen)
		case 'status':
			return screen.show('status', statusText(module))
		case 'config':
			return screen.table(pageText(await module.describe(), module.saved.secrets))
		case 'save':
			return save(read, desk)
		case 'rename':
			return module.rename(filter)
		case 'restart':
			await module.stop()
			return module.start()
		case 'watch':
			return watch(read, desk)
		case 'twitch':
			if (!world) throw new Error('This runs against the real Twitch, which cannot be steered from here.')
			screen.show('sandbox', await world.steer(read.words))
			if (read.words[0] === 'login') await saveGuids(world, module)
			return
		default:
			return press(read, desk)
	}
}

async function press({ command, words, values }: CommandLine, { module, screen }: Desk): Promise<void> {
	const { actions } = await module.describe()
	const action = actions.find(({ id }) => id === command)
	if (!action) throw new Error(`There is no action or command ${command}. ${nearest(command, actions)}`)
	if (words.length > 0) throw new Error(`Options are given as name=value. ${optionList(action)}`)
	screen.show('pressed', `${command}: ${outcome(await module.pressWithDefaults(command, readValues(action, values)))}`)
}

/** Saves the config page with other values, as a user would. */
async function save({ words, values }: CommandLine, { module, screen }: Desk): Promise<void> {
	const { configPage } = await module.describe()
	const page = { id: 'The config page', options: configPage }
	if (words.length > 0) throw new Error(`Settings are given as name=value. ${optionList(page)}`)
	const typed = readValues(page, values)
	const isSecret = (id: string): boolean => configPage.some((field) => field.id === id && field.type === 'secret-text')
	const part = (wanted: boolean): JsonObject =>
		asJsonObject(Object.fromEntries(Object.entries(typed).filter(([id]) => isSecret(id) === wanted)))
	const { config, secrets } = module.saved
	await module.saveConfig({ ...config, ...part(false) }, { ...secrets, ...part(true) })
	screen.answer(`Saved: ${Object.keys(values).join(', ') || 'nothing new'}.`)
}

/** Whoever has logged in at the token server is an account from then on. */
async function saveGuids({ guids }: OutsideWorld, module: PackagedModule): Promise<void> {
	const { config, secrets } = module.saved
	await module.saveConfig(config, { ...secrets, token: [...guids.values()].join(' ') })
}

async function watch({ words: [feedbackId = ''], values }: CommandLine, { module, screen }: Desk): Promise<void> {
	const { feedbacks } = await module.describe()
	const feedback = feedbacks.find(({ id }) => id === feedbackId)
	if (!feedback) throw new Error(`There is no feedback ${feedbackId}. ${nearest(feedbackId, feedbacks)}`)
	const defaults = Object.fromEntries(
		inputs(feedback).flatMap((field) => ('default' in field ? [[field.id, field.default]] : [])),
	)
	const { value } = await module.addFeedback(feedbackId, { ...defaults, ...readValues(feedback, values) })
	if (value === undefined) screen.show('feedback', `${feedbackId} was refused`)
}

function outcome({ outcome, error, tolerated }: PressResult): string {
	const notes = Object.entries(tolerated).map(([option, problem]) => `${option}: ${problem}`)
	return [outcome, ...(error === undefined ? [] : [error]), ...notes].join(' – ')
}

export function statusText({ status }: Pick<PackagedModule, 'status'>): string {
	if (!status) return 'none yet'
	return !status.message ? status.status : `${status.status}: ${status.message}`
}

function list(definitions: readonly DescribedDefinition[], filter: string, screen: Screen): void {
	const found = definitions.filter(({ id, name }) => `${id} ${name}`.toLowerCase().includes(filter.toLowerCase()))
	if (found.length === 0) return screen.answer('None.')
	screen.table(
		found.map((definition) => [
			definition.id,
			definition.name,
			inputs(definition)
				.map(({ id }) => id)
				.join(' '),
		]),
	)
}

function showVariables(module: PackagedModule, filter: string, screen: Screen): void {
	const rows = [...module.variables]
		.filter(([name, value]) => name.includes(filter) && value !== '')
		.map(([name, value]) => `${name} = ${name === filter ? asText(value) : variableText(value)}`)
	screen.answer(rows.length > 0 ? rows.join('\n') : 'None.')
}

/** Short enough for one line; "variables NAME" shows all of it. */
export function variableText(value: FeedbackValue | undefined): string {
	const text = asText(value)
	return text.length > 100 ? `${text.slice(0, 99)}…` : text
}

function asText(value: FeedbackValue | undefined): string {
	return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}

function nearest(wanted: string, known: readonly DescribedDefinition[]): string {
	const start = wanted.split('_')[0] ?? ''
	const close = known.filter(({ id }) => start !== '' && id.includes(start))
	const ids = (close.length > 0 ? close : known).map(({ id }) => id)
	return ids.length > 0 ? `There are: ${ids.join(', ')}.` : ''
}
