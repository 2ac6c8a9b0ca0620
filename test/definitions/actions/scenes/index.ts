import type { Scenes } from './scene.js'
import { pollScenes } from './polls.js'

export const scenes: Scenes = { ...pollScenes }
