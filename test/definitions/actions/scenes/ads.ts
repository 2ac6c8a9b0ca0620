import type { Scenes } from './scene.js'

export const adScenes: Scenes = {
	ad_snooze: ({ twitch }) => void twitch.world.adBreaks.schedule('streamer', { nextInSeconds: 600 }),
}
