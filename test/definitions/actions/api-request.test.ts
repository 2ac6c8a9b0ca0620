import { describe, expect } from 'vitest'
import { test, type Desk } from '../../helpers/desk.js'
import { until } from '../../helpers/time.js'

async function request(desk: Desk, options: Record<string, string>): ReturnType<Desk['companion']['press']> {
	return desk.companion.pressWithDefaults('api_request', options)
}

const streamerId = (desk: Desk): string => desk.twitch.world.channel('streamer').owner.id

describe('A Helix API request', () => {
	test('leaves status and answer in variables, as a number and as JSON', async ({ desk }) => {
		await desk.startSignedIn()
		await request(desk, { path: 'users', query: 'login=other' })
		await until('the answer is shown', () => desk.companion.variables['api_status'] === 200)
		expect(desk.companion.variables['api_response']).toMatchObject({
			data: [{ login: 'other', display_name: 'Other' }],
		})
		expect(desk.companion.variables['last_action_result']).toBe('200 GET users')
	})

	const found = [
		['data.0.login', 'other'],
		['data[0].login', 'other'],
		['data.0', expect.objectContaining({ login: 'other' })],
		['data.length', ''],
		['data.1.login', ''],
		['', ''],
	] as const
	test.for(found)('with the JSON path "%s" leaves what is there in a variable', async ([path, value], { desk }) => {
		await desk.startSignedIn()
		await request(desk, { path: 'users', query: 'login=streamer', json_path: 'data.0.id' })
		await until('the first value is shown', () => desk.companion.variables['api_value'] === streamerId(desk))
		await request(desk, { path: 'users', query: 'login=other', json_path: path })
		const isShown = (): boolean => JSON.stringify(desk.companion.variables['api_response']).includes('"other"')
		await until('the second answer is shown', isShown)
		expect(desk.companion.variables['api_value']).toEqual(value)
	})

	test('leaves them when Twitch declines, too', async ({ desk }) => {
		await desk.startSignedIn()
		const { outcome, error } = await request(desk, { path: 'channels', query: '' })
		expect({ outcome, error }).toEqual({
			outcome: 'failed',
			error: 'Twitch declined: The broadcaster_id query parameter is required.',
		})
		await until('the answer is shown', () => desk.companion.variables['api_status'] === 400)
		expect(desk.companion.variables['api_response']).toEqual({
			error: 'Bad Request',
			status: 400,
			message: 'The broadcaster_id query parameter is required.',
		})
	})

	test('without an answer of its own leaves null', async ({ desk }) => {
		desk.issue({ scopes: ['user:manage:chat_color'] })
		await desk.startSignedIn()
		await request(desk, { method: 'put', path: 'chat/color', query: 'user_id={user_id}&color=blue' })
		expect(desk.helix('update-user-chat-color')).toMatchObject([
			{ method: 'PUT', query: { user_id: [streamerId(desk)], color: ['blue'] } },
		])
		await until('the answer is shown', () => desk.companion.variables['api_status'] === 204)
		expect(desk.companion.variables['api_response']).toBe(null)
	})

	const addresses = [
		() => 'users?login=other',
		() => '/users?login=other',
		() => '/helix/users?login=other',
		(desk: Desk) => `${desk.twitch.apiUrl}/users?login=other`,
		(desk: Desk) => `  ${desk.twitch.apiUrl.replace('http', 'HTTP')}/users?login=other`,
		(desk: Desk) => `${desk.twitch.apiUrl}/../helix/./users?login=other#fragment`,
	]
	test.for(addresses)('takes the address %s', async (address, { desk }) => {
		await desk.startSignedIn()
		const before = desk.helix('get-users').length
		expect(await request(desk, { path: address(desk), query: '' })).toMatchObject({ outcome: 'done' })
		expect(desk.helix('get-users')[before]?.query).toEqual({ login: ['other'] })
	})

	const queries = ['login=streamer&login=other&id=1%2B1', '{"login": ["streamer", "other"], "id": "1+1"}']
	test.for(queries)('takes the query %s', async (query, { desk }) => {
		await desk.startSignedIn()
		const before = desk.helix('get-users').length
		await request(desk, { path: 'users', query })
		expect(desk.helix('get-users')[before]?.query).toEqual({ login: ['streamer', 'other'], id: ['1+1'] })
	})

	test('fills in the ids of the channel and the user, in path, query and body', async ({ desk }) => {
		await desk.startSignedIn()
		const { id } = desk.twitch.world.channel('other').owner
		const body = '{"broadcaster_id": "{channel_id}", "sender_id": "{user_id}", "message": "$(custom:word)"}'
		desk.companion.setOtherVariable('custom', 'word', 'Hi & bye 🎉')
		await request(desk, { channel: 'other', method: 'post', path: 'chat/messages', query: 'to={channel_id}', body })
		expect(desk.helix('send-chat-message')).toMatchObject([
			{ query: { to: [id] }, body: { broadcaster_id: id, sender_id: streamerId(desk), message: 'Hi & bye 🎉' } },
		])
		expect(desk.twitch.world.channel('other').messages).toMatchObject([{ sender: 'streamer', text: 'Hi & bye 🎉' }])
	})

	test.for(['{"a": }', 'hello', "{'a': 1}", '{"a": 1'])('refuses the body %s', async (body, { desk }) => {
		await desk.startSignedIn()
		const before = desk.helix().length
		const { error } = await request(desk, { method: 'post', path: 'chat/messages', query: '', body })
		expect(error).toBe('JSON body: this is not valid JSON. Check quotes, commas and brackets.')
		expect(desk.helix()).toHaveLength(before)
	})

	test('refuses a query that begins as JSON and is none', async ({ desk }) => {
		await desk.startSignedIn()
		const before = desk.helix().length
		const { error } = await request(desk, { path: 'users', query: '{"login": other}' })
		expect(error).toBe('Query: this is not valid JSON. Check quotes, commas and brackets.')
		expect(desk.helix()).toHaveLength(before)
	})

	const elsewhere = [
		'https://example.com/helix/users',
		'//example.com/users',
		'\\\\example.com\\users',
		'../oauth2/validate',
	]
	test.for(elsewhere)('goes nowhere but to the API: %s', async (path, { desk }) => {
		await desk.startSignedIn()
		const before = desk.twitch.requests.length
		const { error } = await request(desk, { path, query: 'login=other' })
		expect(error).toBe(`Path: only requests to ${desk.twitch.apiUrl}/ are sent, so that the token goes nowhere else.`)
		expect(desk.twitch.requests).toHaveLength(before)
	})

	test('is not led elsewhere by a redirect', async ({ desk }) => {
		await desk.startSignedIn()
		const headers = { Location: `${desk.tokenServer.url}stolen` }
		desk.twitch.world.trouble.fail({ match: { path: '/users' }, status: 302, headers })
		const before = desk.tokenServer.requests.length
		expect(await request(desk, { path: 'users', query: 'login=other' })).toMatchObject({ outcome: 'failed' })
		expect(desk.tokenServer.requests).toHaveLength(before)
	})

	test('whose answer echoes the token shows it to nobody', async ({ desk }) => {
		await desk.startSignedIn()
		desk.twitch.world.trouble.fail({ match: { path: '/users' }, status: 200, body: { echo: desk.token } })
		await request(desk, { path: 'users', query: 'login=other' })
		await until('the answer is shown', () => desk.companion.variables['api_status'] === 200)
		expect(desk.companion.variables['api_response']).toEqual({ echo: '[redacted]' })
	})
})
