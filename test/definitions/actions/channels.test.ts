import { describe, expect } from 'vitest'
import { test, type Desk } from '../../helpers/desk.js'
import { until } from '../../helpers/time.js'

async function step(desk: Desk, by: number, channel = 'selected'): Promise<void> {
	await desk.companion.pressWithDefaults('channel_step', { step: by, channel })
}

async function selected(desk: Desk, login: string): Promise<void> {
	await until(`${login} is selected`, () => desk.companion.variables['selected'] === login)
}

describe('Stepping through the channels', () => {
	const channels = 'streamer:one other:two third:three'
	const start = async (desk: Desk): Promise<void> => {
		desk.twitch.world.addUser({ login: 'third' })
		desk.twitch.world.addUser({ login: 'fourth' })
		await desk.startSignedIn({ channels })
	}

	test('goes on and back, round and round', async ({ desk }) => {
		await start(desk)
		for (const [by, login] of [
			[1, 'two'],
			[1, 'three'],
			[1, 'one'],
			[-1, 'three'],
			[-2, 'one'],
			[100, 'two'],
		] as const) {
			await step(desk, by)
			await selected(desk, login)
		}
	})

	test('loses no step of a knob that is turned fast', async ({ desk }) => {
		await start(desk)
		await Promise.all([step(desk, 1), step(desk, 1), step(desk, 1), step(desk, 1), step(desk, 1)])
		await selected(desk, 'three')
	})

	test('from one that is not in the settings goes to the first, or back to the last', async ({ desk }) => {
		await start(desk)
		for (const [by, login] of [
			[1, 'one'],
			[-1, 'three'],
		] as const) {
			await desk.companion.pressWithDefaults('channel_select', { channel: 'fourth' })
			await selected(desk, 'fourth')
			await step(desk, by)
			await selected(desk, login)
		}
	})

	test('may count from a certain one', async ({ desk }) => {
		await start(desk)
		await step(desk, 1, 'third')
		await selected(desk, 'one')
	})
})

describe("A channel's address", () => {
	test.for([
		['channel', 'https://www.twitch.tv/streamer'],
		['chat', 'https://www.twitch.tv/popout/streamer/chat'],
		['dashboard', 'https://dashboard.twitch.tv/u/streamer/stream-manager'],
		['moderator', 'https://www.twitch.tv/moderator/streamer'],
	] as const)('of the page "%s" comes into the variable', async ([page, address], { desk }) => {
		await desk.startSignedIn()
		await desk.companion.pressWithDefaults('channel_url', { page })
		await until('it is there', () => desk.companion.variables['channel_url'] === address)
	})
})

describe('The description of a channel', () => {
	const description = 'Q&A: 100% "שלום" 🎉\nand a second line'

	test('is set, learned and removed', async ({ desk }) => {
		await desk.startSignedIn()
		const set = async (text: string): Promise<unknown> =>
			(await desk.companion.pressWithDefaults('description_set', { description: text })).error
		expect(await set(description)).toBeUndefined()
		expect(desk.twitch.world.people.description('streamer')).toBe(description)
		expect(await desk.companion.learn('description_set')).toEqual({ description })
		expect(await set('-')).toBeUndefined()
		expect(desk.twitch.world.people.description('streamer')).toBe('')
	})
})
