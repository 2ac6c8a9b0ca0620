import { describe, expect } from 'vitest'
import { endpoint } from '../../../src/twitch/helix/endpoints.js'
import { test, type Desk } from '../../helpers/desk.js'
import { factsOf, optionRows, pressExample, startFor, type ActionId } from './table.js'

/** What is changed in the example so that the press goes by what is so before it. */
const rows = optionRows
	.filter(({ action }) => factsOf(action).endpoints.some((id) => endpoint(id).method !== 'GET'))
	.flatMap(({ action, id, option }) => {
		const word = ['toggle', 'add'].find((each) => option.cases.accepted.includes(each))
		return word ? [{ action, id, change: { [id]: word } }] : id === 'step' ? [{ action, id, change: {} }] : []
	})

type Row = (typeof rows)[number]

describe('Two presses at once, of which each goes by what is so', () => {
	test.for(rows)('$action, $id: the second looks when the first is over', async (row, { desk }) => {
		await startFor(desk, row.action)
		// Names are looked up once.
		await pressed(desk, row)
		const inTurn = await callsOf(desk, row, async () => {
			await pressed(desk, row)
			await pressed(desk, row)
		})
		const atOnce = await callsOf(desk, row, async () => Promise.all([pressed(desk, row), pressed(desk, row)]))
		expect(atOnce).toEqual(inTurn)
	})
})

test('A reward that is paused while all are: all waits until the one is over', async ({ desk }) => {
	await startFor(desk, 'reward_all_pause')
	const reward = { action: 'reward_pause', id: 'state', change: { state: 'toggle' } } as const
	await Promise.all([pressed(desk, reward), pressed(desk, { ...reward, action: 'reward_all_pause' })])
	const changes = desk.helix('update-custom-reward').map(({ body }) => body)
	expect(changes).toEqual([{ is_paused: true }, { is_paused: false }])
})

async function pressed(desk: Desk, { action, change }: { action: ActionId; change: Row['change'] }): Promise<void> {
	expect(await pressExample(desk, action, change)).toMatchObject({ outcome: 'done' })
}

/** Of the action: looks of the module may come between. */
async function callsOf(desk: Desk, { action }: Row, presses: () => Promise<unknown>): Promise<(string | undefined)[]> {
	const { endpoints, optionalEndpoints } = factsOf(action)
	const ours: readonly (string | undefined)[] = [...endpoints, ...optionalEndpoints]
	const before = desk.helix().length
	await presses()
	return desk
		.helix()
		.slice(before)
		.map(({ endpoint: id }) => id)
		.filter((id) => ours.includes(id))
}
