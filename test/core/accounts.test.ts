import { describe, expect } from 'vitest'
import { Crew } from '../helpers/crew.js'
import { test } from '../helpers/desk.js'
import { fakeTime, hour, minute, pass, quiet, second, until } from '../helpers/time.js'

const three = ['streamer', 'other', 'bot']

describe('Several GUIDs', () => {
	test.for([' ', ',', '\n', ' ,\r\n\t'])('separated by %j are an account each', async (separator, { desk }) => {
		const crew = new Crew(desk, three)
		await crew.start({}, { token: `${separator}${three.map((login) => crew.guid(login)).join(separator)}${separator}` })
		await until('all are signed in', () => desk.companion.status?.message === 'Signed in as streamer, other, bot')
		await quiet()
		expect(three.map((login) => crew.asked(login))).toEqual([1, 1, 1])
		expect(desk.validations.map(({ user }) => user).sort()).toEqual([...three].sort())
	})

	test('written twice are one account', async ({ desk }) => {
		const crew = new Crew(desk, ['streamer', 'other'])
		await crew.start({}, { token: `${crew.guids()}, ${crew.guids()}` })
		await until('both are signed in', () => desk.companion.status?.message === 'Signed in as streamer, other')
		await quiet()
		expect(desk.tokenServer.requests).toHaveLength(2)
	})

	test('of one Twitch account are two sessions, and its channel is there once', async ({ desk }) => {
		const crew = new Crew(desk, ['streamer', 'other'])
		desk.tokenServer.serveTokens(() => crew.token('streamer'))
		await crew.startSignedIn()
		expect(desk.companion.status?.message).toBe('Signed in as streamer, streamer')
		expect(await desk.companion.pressWithDefaults('chat_send', { message: 'Hi' })).toMatchObject({ outcome: 'done' })
		await until('it is there', () => desk.companion.variables['user_login'] === 'streamer')
		const fields = desk.companion.actions.definitions.get('token_refetch')?.options
		expect(JSON.stringify(fields).match(/"label":"@streamer"/g)).toHaveLength(1)
	})

	test('have a channel each where no channels are set', async ({ desk }) => {
		const crew = new Crew(desk, three)
		desk.twitch.world.goLive('bot', { title: 'Beep' })
		await crew.startInFakeTime()
		expect(desk.companion.variables).toMatchObject({ streamer_live: false, other_live: false, bot_title: 'Beep' })
		const fields = desk.companion.actions.definitions.get('chat_send')?.options
		expect(JSON.stringify(fields)).toContain('{"id":"bot","label":"bot"}')
	})
})

describe('The first of several accounts', () => {
	test('is the default one, whoever is signed in first', async ({ desk }) => {
		const crew = new Crew(desk, ['streamer', 'other'])
		fakeTime()
		crew.answer('streamer', { status: 503 })
		await crew.start()
		await pass(200)
		crew.answer('streamer')
		await pass(minute)
		const { id } = desk.twitch.world.users.demand('streamer')
		expect(desk.companion.variables).toMatchObject({
			...{ user_login: 'streamer', user_id: id, token_state: 'signed_in', selected: 'Streamer' },
		})
		for (const channel of ['own', 'selected']) {
			await desk.companion.pressWithDefaults('chat_send', { channel, message: channel })
		}
		expect(desk.twitch.world.channel('streamer').messages.map(({ text }) => text)).toEqual(['own', 'selected'])
	})

	test('alone is what "own" stands for: a press waits for it, and never acts on another channel', async ({ desk }) => {
		const crew = new Crew(desk, ['streamer', 'other'])
		const release = desk.twitch.world.trouble.hold({ match: { path: '/validate', user: 'streamer' } })
		await crew.start()
		await until('the other one is signed in', () => desk.companion.variables['account_other_state'] === 'signed_in')
		expect(desk.companion.variables['user_login']).toBe('')
		const pressed = desk.companion.pressWithDefaults('title_set', { channel: 'own', title: 'Mine' })
		await quiet()
		release()
		expect(await pressed).toMatchObject({ outcome: 'done' })
		expect(desk.twitch.world.channel('streamer').title).toBe('Mine')
		expect(desk.twitch.world.channel('other').title).toBe('')
	})

	test('that never came leaves "own" without a channel, in words', async ({ desk }) => {
		const crew = new Crew(desk, ['streamer', 'other'])
		crew.answer('streamer', { status: 404 })
		await crew.start()
		await desk.untilStatus('unknown_warning')
		const { error } = await desk.companion.pressWithDefaults('title_set', { channel: 'own', title: 'Mine' })
		expect(error).toMatch(/not known which channel is meant/)
		expect(desk.twitch.world.channel('other').title).toBe('')
	})
})

describe('Saving other GUIDs', () => {
	test('ends only the account that is gone, for good', async ({ desk }) => {
		const crew = new Crew(desk, three)
		await crew.startInFakeTime()
		const before = desk.twitch.requests.length
		await crew.save(['streamer', 'bot'])
		await pass(10 * second)
		expect(desk.companion.status?.message).toBe('Signed in as streamer, bot')
		expect(three.map((login) => crew.asked(login))).toEqual([1, 1, 1])
		expect(desk.twitch.requests.slice(before).filter(({ path }) => path === '/validate')).toEqual([])
		expect(desk.companion.variableNames.filter((name) => name.includes('other'))).toEqual([])
		const ended = crew.requests('other').length
		await pass(6 * hour)
		expect(crew.requests('other')).toHaveLength(ended)
		expect(crew.asked('other')).toBe(1)
	})

	test('begins only the account that is new', async ({ desk }) => {
		const crew = new Crew(desk, three)
		await crew.start({}, { token: crew.guids(['streamer', 'other']) })
		await desk.untilStatus('ok')
		await crew.save(three)
		await until('all are signed in', () => desk.companion.status?.message === 'Signed in as streamer, other, bot')
		await quiet()
		expect(three.map((login) => crew.asked(login))).toEqual([1, 1, 1])
		expect(desk.validations).toHaveLength(3)
	})

	test('in another order asks nobody anything, and the first one is another', async ({ desk }) => {
		const crew = new Crew(desk, ['streamer', 'other'])
		await crew.startInFakeTime()
		await crew.save(['other', 'streamer'])
		await pass(second)
		expect(desk.tokenServer.requests).toHaveLength(2)
		expect(desk.validations).toHaveLength(2)
		expect(desk.companion.status?.message).toBe('Signed in as other, streamer')
		expect(desk.companion.variables).toMatchObject({ user_login: 'other', selected: 'Other' })
		await desk.companion.pressWithDefaults('title_set', { channel: 'own', title: 'Second' })
		expect(desk.twitch.world.channel('other').title).toBe('Second')
	})

	test('lets a press of an account that stays come to its end', async ({ desk }) => {
		const crew = new Crew(desk, ['streamer', 'other'])
		await crew.startSignedIn()
		const release = desk.twitch.world.trouble.hold({ match: { endpoint: 'modify-channel-information' } })
		const pressed = desk.companion.pressWithDefaults('title_set', { channel: 'streamer', title: 'On air' })
		await desk.twitch.arrived({ endpoint: 'modify-channel-information' })
		await crew.save(['streamer'])
		release()
		expect(await pressed).toMatchObject({ outcome: 'done' })
	})

	test('keeps the channel that somebody selected', async ({ desk }) => {
		const crew = new Crew(desk, three)
		await crew.startInFakeTime({ channels: 'streamer other' })
		await desk.companion.pressWithDefaults('channel_select', { channel: 'other' })
		await crew.save(['streamer', 'other'], { channels: 'streamer other' })
		await pass(second)
		expect(desk.companion.variables['selected']).toBe('Other')
	})
})
