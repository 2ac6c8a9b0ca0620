import type { Endpoint } from '../facts/facts.js'
import { isRecord } from '../http/body.js'
import type { RecordedRequest } from '../http/request.js'
import type { AccessToken } from '../world/access-token.js'
import type { Channel } from '../world/channel.js'
import type { User } from '../world/users.js'
import type { World } from '../world/world.js'
import { needsUserToken } from './token.js'

/** A request to a known endpoint with a good token, and its parameters by name wherever they were sent. */
export class Call {
	readonly #body: Record<string, unknown>

	constructor(
		readonly world: World,
		readonly endpoint: Endpoint,
		readonly request: RecordedRequest,
		readonly token: AccessToken,
	) {
		this.#body = isRecord(request.body) ? request.body : {}
	}

	/** Who asks. An app with a token of its own is nobody, and is refused. */
	get user(): User {
		if (!this.token.user) throw needsUserToken()
		return this.token.user
	}

	/** All values under this name; one that is null or missing is no value. */
	values(name: string): unknown[] {
		if (this.endpoint.query.some((parameter) => parameter.name === name)) return this.request.query[name] ?? []
		const value = this.#body[name]
		return value === undefined || value === null ? [] : [value]
	}

	has(name: string): boolean {
		return this.values(name).length > 0
	}

	texts(name: string): string[] {
		return this.values(name).map(String)
	}

	text(name: string): string | undefined {
		return this.texts(name)[0]
	}

	number(name: string): number | undefined {
		const text = this.text(name)
		return text === undefined ? undefined : Number(text)
	}

	flag(name: string): boolean | undefined {
		const text = this.text(name)
		return text === undefined ? undefined : text === 'true'
	}

	/** The elements of a list in the body. */
	list(name: string): unknown[] {
		const value = this.#body[name]
		return Array.isArray(value) ? value : []
	}

	/** The channel of the user whose id this parameter holds. */
	channel(name: string): Channel | undefined {
		return this.world.channelById(this.text(name) ?? '')
	}
}
