import { server } from './server.js'
import type { TokenSourceDefinition } from './token-source-definition.js'

/** Every token source by the id that is saved in `tokenSource`; the first is the default. */
export const tokenSources = {
	server,
} satisfies Record<string, TokenSourceDefinition>
