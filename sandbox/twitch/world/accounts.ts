import type { AccessToken } from './access-token.js'
import { AppTokens } from './app-tokens.js'
import { AuthorizationCodes } from './authorization-codes.js'
import { type Client, Clients, type NewClient } from './clients.js'
import { Consent } from './consent.js'
import { Devices } from './devices.js'
import { type RefreshToken, RefreshTokens } from './refresh-tokens.js'
import { type Token, Tokens } from './tokens.js'
import { Users } from './users.js'

export interface NewToken {
	/** The login of its owner. */
	user: string
	scopes: readonly string[]
	clientId?: string
	expiresInSeconds?: number
}

const fourHours = 4 * 60 * 60
const accessTokensPerRefreshToken = 50

/** Users, apps, and what lets these act for those. */
export class Accounts {
	/** The client id of tokens issued without one. */
	readonly clientId = 'simulatedclientid0000000000000'
	readonly users = new Users()
	readonly clients = new Clients()
	readonly tokens = new Tokens()
	readonly appTokens = new AppTokens()
	readonly refreshTokens = new RefreshTokens()
	readonly codes = new AuthorizationCodes()
	readonly devices = new Devices()
	readonly consent = new Consent()
	/** The life of access tokens that apps get from now on. */
	accessTokenSeconds = fourHours

	addClient(client: NewClient): Client {
		return this.clients.add(client)
	}

	issueToken({ user, scopes, clientId = this.clientId, expiresInSeconds = fourHours }: NewToken): string {
		return this.tokens.issue(this.users.demand(user), clientId, scopes, expiresInSeconds).value
	}

	/** A token of the app itself, as the client credentials grant gives it. */
	issueAppToken(clientId = this.clientId): string {
		return this.appTokens.issue(clientId).value
	}

	/** A good one, whoever it belongs to. */
	accessToken(value: string): AccessToken | undefined {
		return this.tokens.valid(value) ?? this.appTokens.valid(value)
	}

	/** The access token that a login or a refresh gives; with too many of them, the oldest ends. */
	issueAccessToken(refreshToken: RefreshToken): Token {
		const { user, client, scopes } = refreshToken
		const token = this.tokens.issue(user, client.id, scopes, this.accessTokenSeconds)
		const good = [...refreshToken.accessTokens.filter(({ value }) => this.tokens.valid(value)), token]
		for (const oldest of good.splice(0, good.length - accessTokensPerRefreshToken)) oldest.revoked = true
		refreshToken.accessTokens = good
		return token
	}

	revoke(token: string): void {
		this.tokens.demand(token).revoked = true
	}

	takeScope(token: string, scope: string): void {
		this.tokens.demand(token).scopes.delete(scope)
	}

	giveScope(token: string, scope: string): void {
		this.tokens.demand(token).scopes.add(scope)
	}

	/** The next visitor of the authorize page is this user, who agrees at once. */
	authorizeAs(login: string): void {
		this.consent.visit(this.users.demand(login))
	}

	/** The next visitor of the authorize page, whoever that is, says no at once. */
	denyNextAuthorization(): void {
		this.consent.denyNext()
	}

	/** A user types the code that a device shows, and agrees. */
	approveDevice(userCode: string, login: string): void {
		const device = this.devices.demand(userCode)
		device.approvedBy = this.users.demand(login)
		this.consent.give(device.approvedBy, device.clientId, device.scopes)
	}

	/** A user types the code that a device shows, and says no. */
	denyDevice(userCode: string): void {
		this.devices.demand(userCode).spent = true
	}

	/** The user removes the app from their connections: all that it has of them is worth nothing from now on. */
	disconnect(login: string, clientId: string): void {
		const user = this.users.demand(login)
		for (const part of [this.tokens, this.refreshTokens, this.codes, this.devices, this.consent]) {
			part.disconnect(user, clientId)
		}
	}
}
