import { describe, expect } from 'vitest'
import { test, type Desk } from '../../helpers/desk.js'

type Kind = 'panel' | 'overlay' | 'component'

const at = ({ twitch }: Desk, kind: Kind = 'panel', slot = 1): string | undefined =>
	twitch.world.extensions.at('streamer', kind, slot)?.extension.name

function install({ twitch: { world } }: Desk): void {
	world.extensions.install('streamer', { name: 'Leaderboard', types: ['panel'] })
	world.extensions.install('streamer', { name: 'Schedule', types: ['panel', 'mobile'], version: '2.0.1' })
	world.extensions.install('streamer', { name: 'Map', types: ['component'] })
	world.extensions.install('streamer', { name: 'Raw', types: ['panel'], canActivate: false })
}

function put({ twitch: { world } }: Desk, name: string, kind: Kind, slot: number, x = 0, y = 0): void {
	const extension = world.extensions.installed('streamer').find((each) => each.name === name)
	if (extension) world.extensions.activate('streamer', kind, slot, { extension, x, y })
}

async function press(desk: Desk, options: Readonly<Record<string, string | number>>): Promise<string | undefined> {
	return (await desk.companion.pressWithDefaults('extension_set', options)).error
}

describe('An extension', () => {
	test('is activated by its name or id, in the slot that is meant', async ({ desk }) => {
		install(desk)
		await desk.startSignedIn()
		expect(await press(desk, { extension: ' schedule', slot: 3, state: 'on' })).toBeUndefined()
		expect(at(desk, 'panel', 3)).toBe('Schedule')
		const [leaderboard] = desk.twitch.world.extensions.installed('streamer')
		expect(await press(desk, { extension: leaderboard?.id ?? '', state: 'on' })).toBeUndefined()
		expect([at(desk), at(desk, 'panel', 3)]).toEqual(['Leaderboard', 'Schedule'])
	})

	test('is toggled by what Twitch says, in place of another one too', async ({ desk }) => {
		install(desk)
		put(desk, 'Schedule', 'panel', 1)
		await desk.startSignedIn()
		expect(await press(desk, { extension: 'Leaderboard' })).toBeUndefined()
		expect(at(desk)).toBe('Leaderboard')
		expect(await press(desk, { extension: 'Leaderboard' })).toBeUndefined()
		expect(at(desk)).toBeUndefined()
	})

	test('is turned off whichever it is, where none is named', async ({ desk }) => {
		install(desk)
		put(desk, 'Schedule', 'panel', 2)
		await desk.startSignedIn()
		expect(await press(desk, { slot: 2, state: 'off' })).toBeUndefined()
		expect(at(desk, 'panel', 2)).toBeUndefined()
	})

	test('stays where another one was to be turned off', async ({ desk }) => {
		install(desk)
		put(desk, 'Schedule', 'panel', 1)
		await desk.startSignedIn()
		expect(await press(desk, { extension: 'Leaderboard', state: 'off' })).toBe(
			'Extension: in panel 1 is Schedule, which stays there.',
		)
		expect(at(desk)).toBe('Schedule')
	})

	test('on the picture stays where it stands', async ({ desk }) => {
		install(desk)
		put(desk, 'Map', 'component', 2, 100, 250)
		await desk.startSignedIn()
		expect(await press(desk, { type: 'component', slot: 2, state: 'on' })).toBeUndefined()
		expect(desk.twitch.world.extensions.at('streamer', 'component', 2)).toMatchObject({ x: 100, y: 250 })
	})

	test.for([
		[{ extension: 'Xyzzy', state: 'on' }, 'Extension: the channel has no panel "Xyzzy" installed.'],
		[{ extension: 'Map', state: 'on' }, 'Extension: the channel has no panel "Map" installed.'],
		[{ state: 'on' }, 'Extension: say which one is to be activated.'],
		[{ type: 'overlay', slot: 2, state: 'on' }, 'Slot: a channel has 1 of type overlay, not 2.'],
		[{ extension: 'Raw', state: 'on' }, 'The extension has to be set up on Twitch first.'],
	] as const)('that cannot be as %j says: %s', async ([options, sentence], { desk }) => {
		install(desk)
		await desk.startSignedIn()
		expect(await press(desk, options)).toBe(sentence)
		expect(at(desk)).toBeUndefined()
	})

	test('is learned', async ({ desk }) => {
		install(desk)
		put(desk, 'Schedule', 'panel', 2)
		await desk.startSignedIn()
		const learn = async (slot: number): Promise<unknown> =>
			desk.companion.learn('extension_set', { channel: 'own', type: 'panel', slot })
		expect(await learn(2)).toEqual({ extension: 'Schedule', state: 'on' })
		expect(await learn(1)).toEqual({ state: 'off' })
	})
})
