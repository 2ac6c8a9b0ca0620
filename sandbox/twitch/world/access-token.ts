import type { AppToken } from './app-tokens.js'
import type { Token } from './tokens.js'

/** What a request brings along: the token of a user, or one that belongs to an app alone. */
export type AccessToken = Token | AppToken
