import { describe, expect, it } from 'vitest'
import { setStage } from './stage.js'

const stage = setStage()

describe('a client', () => {
	it('gets an id and a secret, or those it brings', () => {
		const { world } = stage().twitch
		expect(stage().confidential).toMatchObject({
			id: expect.stringMatching(/^[a-z0-9]{30}$/),
			secret: expect.stringMatching(/^[a-z0-9]{30}$/),
		})
		const brought = world.addClient({ id: 'mine', secret: 'hidden', type: 'confidential', redirectUris: [] })
		expect(brought).toMatchObject({ id: 'mine', secret: 'hidden' })
	})

	it('has no secret when it is public', () => {
		expect(stage().public.secret).toBe('')
		const odd = () => stage().twitch.world.addClient({ secret: 'x', type: 'public', redirectUris: [] })
		expect(odd).toThrow('no secret')
	})

	it('has an id of its own', () => {
		const again = () => stage().twitch.world.addClient({ ...stage().confidential })
		expect(again).toThrow('exists already')
	})

	it('need not be added for a token that is simply issued', async () => {
		const { world } = stage().twitch
		const token = world.issueToken({ user: 'owner', scopes: [] })
		expect((await stage().validate(token)).body).toMatchObject({ client_id: world.clientId })
		expect((await stage().post('/revoke', { client_id: world.clientId, token })).status).toBe(200)
	})
})
