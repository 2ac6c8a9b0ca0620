/** Whose chat is acted on, and as whom. */
export interface ModeratorIn {
	readonly broadcasterId: string
	readonly moderatorId: string
}
