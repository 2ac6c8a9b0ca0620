import { device } from './device.js'
import { pastedRefreshToken } from './pasted-refresh-token.js'
import { pastedToken } from './pasted-token.js'
import { server } from './server.js'
import type { TokenSourceDefinition } from './token-source-definition.js'

/** Every token source by the id that is saved in `tokenSource`; the first is the default. */
export const tokenSources = {
	server,
	device,
	refresh: pastedRefreshToken,
	static: pastedToken,
} satisfies Record<string, TokenSourceDefinition>
