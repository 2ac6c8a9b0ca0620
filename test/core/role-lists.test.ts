import { describe, expect } from 'vitest'
import { Crew, roleScopes } from '../helpers/crew.js'
import { allScopes, test, type Desk } from '../helpers/desk.js'
import { fakeTime, minute, pass, second } from '../helpers/time.js'

const [readModerated = '', readEditors = ''] = roleScopes
const lists = ['get-moderated-channels', 'get-channel-editors']
const two = ['streamer', 'ben']

async function clear(desk: Desk, channel = 'other'): Promise<string | undefined> {
	return (await desk.companion.pressWithDefaults('chat_clear', { channel })).error
}

function callers(crew: Crew): (string | undefined)[] {
	return crew.callers('delete-chat-messages')
}

describe('Who moderates and who edits', () => {
	test('is read by those alone who have the scope for it', async ({ desk }) => {
		const crew = new Crew(desk, ['streamer', 'ben', 'cat'])
		crew.issue('streamer', { scopes: [...allScopes, readModerated] })
		crew.issue('ben', { scopes: [...allScopes, readEditors] })
		await crew.startInFakeTime()
		expect(new Set(crew.callers('get-moderated-channels'))).toEqual(new Set(['streamer']))
		expect(new Set(crew.callers('get-channel-editors'))).toEqual(new Set(['ben']))
		for (const { status } of lists.flatMap((id) => desk.helix(id))) expect(status).toBe(200)
	})

	test('is read to the last page', async ({ desk }) => {
		const { world } = desk.twitch
		const logins = Array.from({ length: 250 }, (_, index) => `channel_${index}`)
		const crew = new Crew(desk, two, [...allScopes, ...roleScopes])
		for (const login of logins) {
			world.addUser({ login })
			world.makeModerator(login, 'ben')
		}
		await crew.startInFakeTime({ channels: 'streamer' })
		const ofBen = desk.helix('get-moderated-channels').filter(({ user }) => user === 'ben')
		expect(ofBen.map(({ query }) => query['first']?.[0])).toEqual(['100', '100', '100'])
		expect(await clear(desk, 'channel_249')).toBeUndefined()
		expect(callers(crew)).toEqual(['ben'])
	})

	test('of everyone is known after a start in which they come one after the other', async ({ desk }) => {
		const crew = new Crew(desk, ['streamer', 'ben', 'cat'], [...allScopes, ...roleScopes])
		fakeTime()
		const release = desk.twitch.world.trouble.hold({ match: { endpoint: 'get-moderated-channels', user: 'streamer' } })
		await crew.start({ channels: 'other' })
		await pass(second)
		release()
		await pass(second)
		expect(new Set(crew.callers('get-moderated-channels'))).toEqual(new Set(crew.logins))
	})

	test('is read again every ten minutes', async ({ desk }) => {
		const crew = new Crew(desk, two, [...allScopes, ...roleScopes])
		await crew.startInFakeTime({ channels: 'streamer' })
		const before = desk.helix('get-moderated-channels').length
		await pass(9 * minute)
		expect(desk.helix('get-moderated-channels')).toHaveLength(before)
		await pass(21 * minute)
		expect(desk.helix('get-moderated-channels')).toHaveLength(before + 3 * two.length)
		expect(desk.helix('get-channel-editors').length).toBe(desk.helix('get-moderated-channels').length)
	})
})

describe('A press that lacks a role', () => {
	test('has the lists read: a moderator who was made just now can do it', async ({ desk }) => {
		const crew = new Crew(desk, two, [...allScopes, ...roleScopes])
		await crew.startInFakeTime({ channels: 'other' })
		await pass(minute)
		desk.twitch.world.makeModerator('other', 'ben')
		expect(await clear(desk)).toBeUndefined()
		expect(callers(crew)).toEqual(['ben'])
	})

	test('again and again has them read once in ten seconds', async ({ desk }) => {
		const crew = new Crew(desk, two, [...allScopes, ...roleScopes])
		await crew.startInFakeTime({ channels: 'other' })
		await pass(minute)
		const before = desk.helix('get-moderated-channels').length
		const presses = Array.from({ length: 20 }, async () => clear(desk))
		for (const error of await Promise.all(presses)) expect(error).toMatch(/needs a moderator of the channel/)
		for (let count = 0; count < 9; count += 1) {
			await clear(desk)
			await pass(second)
		}
		expect(desk.helix('get-moderated-channels')).toHaveLength(before + two.length)
		await pass(2 * second)
		desk.twitch.world.makeModerator('other', 'ben')
		expect(await clear(desk)).toBeUndefined()
		expect(desk.helix('get-moderated-channels')).toHaveLength(before + 2 * two.length)
	})

	test('is told in time when the lists do not come', async ({ desk }) => {
		const crew = new Crew(desk, two, [...allScopes, ...roleScopes])
		await crew.startInFakeTime({ channels: 'other' })
		await pass(minute)
		const release = desk.twitch.world.trouble.hold({ match: { endpoint: 'get-moderated-channels' } })
		const pressed = clear(desk)
		await pass(5 * second)
		expect(await pressed).toMatch(/needs a moderator of the channel|did not answer in time/)
		release()
		expect(callers(crew)).toEqual([])
	})
})
