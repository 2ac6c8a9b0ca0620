import { SimulatedCompanion } from '../../sandbox/companion/index.js'
import type { Schema } from '../../src/schema.js'
import { loadModule } from '../module.js'
import type { FarTwitch } from './far-twitch.js'

export interface Desk {
	/** Calls the action's callback, as a pressed key does, and ends with it. */
	readonly press: () => Promise<void>
	readonly end: () => Promise<void>
}

/** The module, signed in, with one key: `chat_send` on the own channel. */
export async function setUpDesk({ addresses }: FarTwitch): Promise<Desk> {
	const { default: TwitchInstance } = await loadModule()
	const companion = new SimulatedCompanion<Schema>()
	await companion.start(TwitchInstance, {
		config: { tokenSource: 'server', ...addresses },
		secrets: { token: 'bench' },
	})
	await signedIn(companion)
	const { callback } = companion.actions.definitions.get('chat_send') ?? {}
	if (!callback) throw new Error('The module has no action chat_send')
	const options = { channel: 'own', message: 'Hello from the bench', reply_to: '', pin: false }
	const event = { id: 'action', actionId: 'chat_send', controlId: 'key', surfaceId: undefined, options }
	const context = { type: 'action' as const, setCustomVariableValue: () => undefined }
	return {
		press: async () => callback(event, context),
		end: async () => companion.destroy(),
	}
}

async function signedIn(companion: SimulatedCompanion<Schema>): Promise<void> {
	const { promise, resolve, reject } = Promise.withResolvers<void>()
	const timer = setTimeout(() => reject(new Error('The module did not sign in')), 10_000)
	const check = (): void => {
		if (`${companion.status?.status}` === 'ok') resolve()
	}
	const stop = companion.onStatus(check)
	check()
	await promise
	clearTimeout(timer)
	stop()
}
