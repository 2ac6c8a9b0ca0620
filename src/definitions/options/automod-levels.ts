/** What AutoMod can be set to at once. */
export const automodLevels = {
	'0': '0: off',
	'1': '1: a little moderation',
	'2': '2: some moderation',
	'3': '3: more moderation',
	'4': '4: much moderation',
} as const
