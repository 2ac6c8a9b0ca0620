import { randomText } from './random.js'

/** An app as registered at dev.twitch.tv. */
export interface Client {
	readonly id: string
	/** Empty for a public client. Changed, the old one is refused. */
	secret: string
	readonly type: 'confidential' | 'public'
	readonly redirectUris: readonly string[]
	/** Whether a refresh gives a confidential client another refresh token; the old one stays good either way. */
	rotatesRefreshTokens: boolean
}

export interface NewClient {
	id?: string
	secret?: string
	type: 'confidential' | 'public'
	redirectUris: readonly string[]
	rotatesRefreshTokens?: boolean
}

export class Clients {
	readonly #byId = new Map<string, Client>()

	add({ id = randomText(30), secret, type, redirectUris, rotatesRefreshTokens = false }: NewClient): Client {
		if (this.#byId.has(id)) throw new Error(`Client ${id} exists already`)
		if (type === 'public' && secret !== undefined) throw new Error('A public client has no secret')
		const ownSecret = type === 'public' ? '' : (secret ?? randomText(30))
		const client: Client = { id, secret: ownSecret, type, redirectUris: [...redirectUris], rotatesRefreshTokens }
		this.#byId.set(id, client)
		return client
	}

	byId(id: string): Client | undefined {
		return this.#byId.get(id)
	}
}
