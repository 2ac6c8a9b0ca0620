import { duration } from './duration.js'
import { hexColor } from './hex-color.js'
import { number } from './number.js'

/** What can be said of a reward; the limits are Twitch's. */
export const rewardTitle = { label: 'Title', max: 45 } as const
export const rewardPrompt = { label: 'Prompt', max: 200, optional: true } as const
export const rewardCost = number({
	label: 'Cost',
	...{ min: 1, max: 1_000_000_000, unit: 'channel points', standard: 100 },
})
export const rewardColor = hexColor('Color', '#9147FF')
export const mostPerStream = number({
	label: 'Most in one stream',
	description: '0: no limit',
	...{ min: 0, max: 1_000_000, unit: 'redemptions', standard: 0 },
})
export const mostPerUser = number({
	label: 'Most for one viewer in one stream',
	description: '0: no limit',
	...{ min: 0, max: 1_000_000, unit: 'redemptions', standard: 0 },
})
export const rewardCooldown = duration({
	label: 'Cooldown',
	description: '0: none. Viewers see it from one minute on',
	...{ min: 0, max: 604_800, standard: '0' },
})
