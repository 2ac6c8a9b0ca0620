import { describe, expect } from 'vitest'
import { Crew, roleScopes } from '../helpers/crew.js'
import { allScopes, test } from '../helpers/desk.js'
import { minute, pass } from '../helpers/time.js'

describe('Thirty accounts', () => {
	const logins = Array.from({ length: 30 }, (_, index) => `user_${index}`)

	test('sign in side by side, and read their roles a bounded number of times', async ({ desk }) => {
		const crew = new Crew(desk, logins, [...allScopes, ...roleScopes])
		await crew.startInFakeTime()
		expect(desk.companion.status?.message).toBe(`Signed in as ${logins.join(', ')}`)
		expect(logins.map((login) => crew.asked(login))).toEqual(logins.map(() => 1))
		expect(desk.validations).toHaveLength(logins.length)
		expect(new Set(crew.callers('get-moderated-channels'))).toEqual(new Set(logins))
		const reads = desk.helix('get-moderated-channels').length
		expect(reads).toBeLessThanOrEqual(3 * logins.length)
		await pass(minute)
		expect(desk.helix('get-moderated-channels')).toHaveLength(reads)
	})

	test('have none of their tokens said, whatever Twitch echoes', async ({ desk }) => {
		const crew = new Crew(desk, logins)
		await crew.startInFakeTime()
		const [first = '', last = ''] = [crew.token('user_0'), crew.token('user_29')]
		const body = { status: 400, error: 'Bad Request', message: `Not with ${first}, nor with ${last}` }
		desk.twitch.world.trouble.fail({ match: { endpoint: 'send-chat-message' }, status: 400, body })
		const { error } = await desk.companion.pressWithDefaults('chat_send', { channel: 'user_0', message: 'Hi' })
		expect(error).toBe('Twitch declined: Not with [redacted], nor with [redacted].')
	})
})
