/** Colors that mean something: red live or stopped, green good, yellow working, purple Twitch's own. */
export const colors = {
	white: 0xffffff,
	black: 0x000000,
	red: 0xb3261e,
	green: 0x1e7d34,
	yellow: 0xe5b800,
	purple: 0x6441a5,
	grey: 0x303030,
} as const

/** How a lamp looks when it is on. */
export const lit = {
	red: { bgcolor: colors.red, color: colors.white },
	green: { bgcolor: colors.green, color: colors.white },
	yellow: { bgcolor: colors.yellow, color: colors.black },
	purple: { bgcolor: colors.purple, color: colors.white },
} as const
