import { adScenes } from './ads.js'
import { chatScenes } from './chat.js'
import { guestScenes } from './guests.js'
import { raidScenes } from './raids.js'
import type { Scenes } from './scene.js'
import { scheduleScenes } from './schedule.js'
import { streamScenes } from './stream.js'
import { moderationScenes } from './moderation.js'
import { pointScenes } from './points.js'
import { pollScenes } from './polls.js'
import { predictionScenes } from './predictions.js'

export const scenes: Scenes = {
	...adScenes,
	...chatScenes,
	...guestScenes,
	...moderationScenes,
	...pointScenes,
	...pollScenes,
	...predictionScenes,
	...streamScenes,
	...raidScenes,
	...scheduleScenes,
}
