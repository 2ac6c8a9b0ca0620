/** Colours that mean something: red live or stopped, green good, yellow working, purple Twitch's own. */
export const colors = {
	white: 0xffffff,
	black: 0x000000,
	red: 0xb3261e,
	green: 0x1e7d34,
	yellow: 0xe5b800,
	purple: 0x6441a5,
	grey: 0x303030,
} as const
