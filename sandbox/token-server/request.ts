export interface TokenRequest {
	/** `Date.now()` on arrival. */
	readonly at: number
	readonly method: string
	readonly path: string
	readonly query: Readonly<Record<string, string[]>>
	readonly headers: Readonly<Record<string, string>>
	/** How much of the answer's body has been sent so far. */
	readonly bytesSent: number
	/** Settles when the answer is through, or the client has hung up before that. */
	readonly ended: Promise<'answered' | 'hung up'>
}
