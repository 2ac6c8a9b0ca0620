import type { Scenes } from './scene.js'

export const adScenes: Scenes = {
	ad_snooze: ({ twitch }, owner) => void twitch.world.adBreaks.schedule(owner, { nextInSeconds: 600 }),
}
