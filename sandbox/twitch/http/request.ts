export interface RecordedRequest {
	/** `Date.now()` on arrival. */
	readonly at: number
	readonly host: 'helix' | 'oauth2' | 'eventsub'
	readonly method: string
	/** Without the leading `/helix` or `/oauth2`. */
	readonly path: string
	/** The id in the facts, when it is an endpoint that Helix has. */
	readonly endpoint: string | undefined
	readonly query: Readonly<Record<string, string[]>>
	readonly headers: Readonly<Record<string, string>>
	/** Parsed JSON or form; the text when it is neither; undefined without a body. */
	readonly body: unknown
	/** The login of whoever owns the token sent, good or not. */
	readonly user: string | undefined
	/** Parameters sent that the endpoint does not have: Twitch says nothing about them. */
	readonly ignored: readonly string[]
	/** Undefined while under way, and for good when the connection was cut. */
	readonly status: number | undefined
}

export interface Match {
	method?: string
	/** The beginning of the path, without `/helix` or `/oauth2`. */
	path?: string
	/** `eventsub`: a request for a WebSocket. */
	host?: 'helix' | 'oauth2' | 'eventsub'
	endpoint?: string
	/** The login of the token's owner. */
	user?: string
}

export function matches(match: Match, request: RecordedRequest): boolean {
	return (
		(match.method === undefined || match.method === request.method) &&
		(match.path === undefined || request.path.startsWith(match.path)) &&
		(match.host === undefined || match.host === request.host) &&
		(match.endpoint === undefined || match.endpoint === request.endpoint) &&
		(match.user === undefined || match.user === request.user)
	)
}
