import { describe, expect } from 'vitest'
import { test, type Desk } from '../../helpers/desk.js'

const described = ({ twitch }: Desk): string => twitch.world.people.description('streamer')

async function set(desk: Desk, description: string): Promise<string | undefined> {
	return (await desk.companion.pressWithDefaults('description_set', { description })).error
}

describe('The description of a channel', () => {
	test('is set as it was typed', async ({ desk }) => {
		await desk.startSignedIn()
		expect(await set(desk, 'Chess & 🎉\nשלום')).toBeUndefined()
		expect(described(desk)).toBe('Chess & 🎉\nשלום')
	})

	test('is left alone where nothing is typed, or a variable has nothing yet', async ({ desk }) => {
		desk.twitch.world.people.describe('streamer', 'As before')
		await desk.startSignedIn()
		for (const description of ['', '  ']) {
			expect(await set(desk, description)).toBe('Description: 1 to 300 characters, it is empty.')
		}
		expect(described(desk)).toBe('As before')
		expect(desk.helix('update-user')).toEqual([])
	})

	test('is taken away by -, and learned as that', async ({ desk }) => {
		desk.twitch.world.people.describe('streamer', 'As before')
		await desk.startSignedIn()
		expect(await desk.companion.learn('description_set', { account: 'default' })).toEqual({ description: 'As before' })
		expect(await set(desk, ' - ')).toBeUndefined()
		expect(described(desk)).toBe('')
		expect(await desk.companion.learn('description_set', { account: 'default' })).toEqual({ description: '-' })
	})
})
