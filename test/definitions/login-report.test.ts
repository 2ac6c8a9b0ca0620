import { describe, expect } from 'vitest'
import { Crew, roleScopes } from '../helpers/crew.js'
import { everyScope, test, type Desk } from '../helpers/desk.js'
import { pass, second } from '../helpers/time.js'

const two = ['streamer', 'other']

function report(desk: Desk): string {
	const field = desk.companion.configFields().find(({ id }) => id === 'report')
	return field?.type === 'static-text' ? field.value : ''
}

function without(...scopes: string[]): string[] {
	return [...everyScope, ...roleScopes].filter((scope) => !scopes.includes(scope))
}

describe('The report on the page', () => {
	test('has one line for each account, and says that nothing is missing', async ({ desk }) => {
		const crew = new Crew(desk, two, without())
		await crew.startInFakeTime({ channels: 'streamer' })
		const lines = report(desk).split('\n\n')
		expect(lines).toHaveLength(5)
		expect(lines[0]).toMatch(/^Signed in as \*\*Streamer\*\* \(@streamer\), token until /)
		expect(lines[2]).toMatch(/^Signed in as \*\*Other\*\* \(@other\), token until /)
		expect(lines[4]).toBe('Nothing is missing for the actions of this module.')
	})

	test('names the scopes without which events do not come, and which events', async ({ desk }) => {
		desk.issue({ scopes: without('moderator:read:vips', 'moderator:read:shoutouts', 'moderator:manage:shoutouts') })
		await desk.startSignedIn()
		const lines = report(desk).split('\n')
		const head = lines.indexOf('Events that do not come to @streamer without a scope:')
		expect(lines.slice(head + 2)).toEqual([
			'- `moderator:read:shoutouts or moderator:manage:shoutouts`: channel.shoutout.create, channel.shoutout.receive',
			'- `moderator:read:vips`: channel.moderate',
		])
	})

	test('names the account that lacks a scope, and what needs it', async ({ desk }) => {
		const crew = new Crew(desk, two, without())
		crew.issue('other', { scopes: without('channel:manage:broadcast', 'clips:edit') })
		await crew.startInFakeTime({ channels: 'streamer other' })
		const words = report(desk)
		expect(words).not.toContain('Missing scopes of @streamer')
		const missing = words.split('\n\n').findIndex((line) => line.startsWith('Missing scopes of @other'))
		expect(words.split('\n\n').slice(missing)[1]).toMatch(/^- `channel:manage:broadcast`: Stream \(\d+ actions\)/)
		// A clip is made by whoever may: nothing is missing for it.
		expect(words).not.toContain('- `clips:edit`')
	})

	test('says of each channel what nobody here may do in it', async ({ desk }) => {
		const crew = new Crew(desk, two, without())
		desk.twitch.world.addUser({ login: 'third' })
		desk.twitch.world.makeModerator('third', 'other')
		await crew.startInFakeTime({ channels: 'streamer third' })
		const words = report(desk)
		expect(words).toMatch(/In the channel of @third only as @third: .*Polls \(\d+ actions\)/)
		expect(words).not.toContain('In the channel of @streamer')
		expect(words).not.toContain('only as moderator')
		await crew.save(['streamer'], { channels: 'streamer third' })
		await pass(second)
		expect(report(desk)).toMatch(/In the channel of @third only as moderator: .*Chat \(\d+ actions\)/)
	})

	test('says as presses do what is missing, account by account and channel by channel', async ({ desk }) => {
		const crew = new Crew(desk, two, without())
		crew.issue('streamer', { scopes: without('moderator:manage:announcements') })
		await crew.startInFakeTime({ channels: 'streamer other' })
		const words = report(desk)
		for (const channel of two) {
			const { outcome, error } = await desk.companion.pressWithDefaults('chat_announce', { channel, message: 'Hi' })
			expect(outcome).toBe(channel === 'streamer' ? 'failed' : 'done')
			if (error) expect(error).toContain('moderator:manage:announcements, which @streamer has not granted')
		}
		expect(words).toContain('Missing scopes of @streamer')
		expect(words).toContain('- `moderator:manage:announcements`: Chat: send announcement')
		expect(words).not.toContain('Missing scopes of @other')
	})

	test('says that the chat account is not signed in, once', async ({ desk }) => {
		const crew = new Crew(desk, two, without())
		await crew.startInFakeTime({ channels: 'streamer other', chatAccount: 'butler' })
		const words = report(desk)
		expect(words.match(/The chat account @butler is not signed in/g)).toHaveLength(1)
	})

	test('tells the trouble of one account first, by its place', async ({ desk }) => {
		const crew = new Crew(desk, two, without())
		crew.answer('other', { status: 404 })
		await crew.startInFakeTime({ channels: 'streamer' })
		const lines = report(desk).split('\n\n')
		expect(lines[0]).toMatch(/^Account 2: The token server does not know this GUID/)
		expect(lines[1]).toMatch(/^Signed in as \*\*Streamer\*\*/)
	})

	test('tells what is wrong with the settings, and nothing else', async ({ desk }) => {
		await desk.start({ tokenServerUrl: 'nonsense' })
		expect(report(desk)).toMatch(/^\*\*The settings cannot work yet\.\*\* Token server URL: this is no web address\./)
	})

	test('stays readable with many channels', async ({ desk }) => {
		const logins = Array.from({ length: 120 }, (_, index) => `channel_${index}`)
		const crew = new Crew(desk, two, without())
		for (const login of logins) desk.twitch.world.addUser({ login })
		await crew.startInFakeTime({ channels: logins.join(' ') })
		expect(report(desk).length).toBeLessThan(20_000)
	})
})
