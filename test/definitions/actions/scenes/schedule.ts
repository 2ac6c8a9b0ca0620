import type { Desk } from '../../../helpers/desk.js'
import type { Scenes } from './scene.js'

function announced({ twitch }: Desk, owner: string): void {
	twitch.world.schedules.add(owner, { title: 'Racing', category: 'Fortnite' })
}

export const scheduleScenes: Scenes = {
	schedule_vacation: announced,
	schedule_cancel_next: announced,
	schedule_segment_create: announced,
	schedule_segment_delete: announced,
}
