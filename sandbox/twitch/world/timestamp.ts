/** RFC 3339 in whole seconds, as most of Twitch's answers show it. */
export function timestamp(at: number): string {
	return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')
}

/** The few that Twitch shows in microseconds. */
export function fineTimestamp(at: number): string {
	return new Date(at).toISOString().replace('Z', '000Z')
}
