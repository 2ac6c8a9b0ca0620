import { describe, expect } from 'vitest'
import { Crew, roleScopes } from '../helpers/crew.js'
import { allScopes, test, type Desk } from '../helpers/desk.js'
import { hour, minute, pass, second } from '../helpers/time.js'

const [readModerated = '', readEditors = ''] = roleScopes
const two = ['streamer', 'ben']

async function clear(desk: Desk, channel = 'other'): Promise<string | undefined> {
	return (await desk.companion.pressWithDefaults('chat_clear', { channel })).error
}

function callers(crew: Crew): (string | undefined)[] {
	return crew.callers('delete-chat-messages')
}

describe('Without the scopes to read roles', () => {
	test('accounts try in their order, and who was refused is left out for a minute', async ({ desk }) => {
		const crew = new Crew(desk, two)
		desk.twitch.world.makeModerator('other', 'ben')
		await crew.startInFakeTime({ channels: 'other' })
		expect(await clear(desk)).toMatch(/^Twitch does not let @streamer do this/)
		expect(await clear(desk)).toBeUndefined()
		expect(await clear(desk)).toBeUndefined()
		await pass(2 * minute)
		expect(await clear(desk)).toBeUndefined()
		expect(callers(crew)).toEqual(['streamer', 'ben', 'ben', 'ben'])
		expect([...desk.helix('get-moderated-channels'), ...desk.helix('get-channel-editors')]).toEqual([])
	})
})

describe('What becomes of roles and scopes on the way', () => {
	test('a moderator who was removed is not asked again once that is known, and another one does it', async ({
		desk,
	}) => {
		const { world } = desk.twitch
		const crew = new Crew(desk, [...two, 'cat'], [...allScopes, ...roleScopes])
		world.makeModerator('other', 'ben')
		world.makeModerator('other', 'cat')
		await crew.startInFakeTime({ channels: 'other' })
		expect(await clear(desk)).toBeUndefined()
		await pass(minute)
		world.removeModerator('other', 'ben')
		expect(await clear(desk)).toMatch(/^Twitch does not let @ben do this/)
		await pass(second)
		expect(await clear(desk)).toBeUndefined()
		expect(callers(crew)).toEqual(['ben', 'ben', 'cat'])
	})

	test('an editor who was removed is not tried, after ten minutes at the latest', async ({ desk }) => {
		const { world } = desk.twitch
		const crew = new Crew(desk, two, [...allScopes, ...roleScopes])
		crew.issue('streamer', { scopes: [readEditors] })
		world.goLive('streamer')
		world.makeEditor('streamer', 'ben')
		await crew.startInFakeTime()
		const mark = async (): Promise<string | undefined> => {
			return (await desk.companion.pressWithDefaults('marker', { channel: 'streamer' })).error
		}
		expect(await mark()).toBeUndefined()
		world.removeEditor('streamer', 'ben')
		await pass(10 * minute)
		expect(await mark()).toMatch(/needs the scope channel:manage:broadcast, which @streamer has not granted/)
		expect(crew.callers('create-stream-marker')).toEqual(['ben'])
	})

	test('a scope that was taken is noticed within the hour, and another account does it', async ({ desk }) => {
		const { world } = desk.twitch
		const crew = new Crew(desk, [...two, 'cat'], [...allScopes, ...roleScopes])
		world.makeModerator('other', 'ben')
		world.makeModerator('other', 'cat')
		await crew.startInFakeTime({ channels: 'other' })
		world.takeScope(crew.token('ben'), 'moderator:manage:chat_messages')
		await pass(hour)
		expect(await clear(desk)).toBeUndefined()
		expect(callers(crew)).toEqual(['cat'])
	})

	test('a list that nobody may read any more counts no longer', async ({ desk }) => {
		const crew = new Crew(desk, two, [...allScopes, ...roleScopes])
		await crew.startInFakeTime({ channels: 'other' })
		const allowed = await desk.companion.addFeedback('allowed', { action: 'chat_clear', channel: 'other' })
		expect(allowed.active).toBe(false)
		desk.twitch.world.takeScope(crew.token('ben'), readModerated)
		await pass(hour)
		expect(allowed.active).toBe(true)
	})

	test('an account in trouble keeps its roles until it works again', async ({ desk }) => {
		const crew = new Crew(desk, two, [...allScopes, ...roleScopes])
		desk.twitch.world.makeModerator('other', 'ben')
		await crew.startInFakeTime({ channels: 'other' })
		desk.twitch.world.revoke(crew.token('ben'))
		crew.answer('ben', { status: 503 })
		await clear(desk)
		await pass(15 * minute)
		crew.issue('ben', { scopes: [...allScopes, ...roleScopes] })
		crew.answer('ben')
		await pass(minute)
		expect(await clear(desk)).toBeUndefined()
		expect(callers(crew)).toEqual(['ben', 'ben'])
	})
})
