import type { HelixClient } from './client.js'

/** Whoever has no Turbo and no Prime chooses among these (dev.twitch.tv/docs/api/reference#update-user-chat-color). */
export const chatColors = {
	blue: 'Blue',
	blue_violet: 'Blue violet',
	cadet_blue: 'Cadet blue',
	chocolate: 'Chocolate',
	coral: 'Coral',
	dodger_blue: 'Dodger blue',
	firebrick: 'Firebrick',
	golden_rod: 'Golden rod',
	green: 'Green',
	hot_pink: 'Hot pink',
	orange_red: 'Orange red',
	red: 'Red',
	sea_green: 'Sea green',
	spring_green: 'Spring green',
	yellow_green: 'Yellow green',
} as const

/** @param color one of the names, or such as #9146FF with Turbo or Prime */
export async function setChatColor(helix: HelixClient, userId: string, color: string): Promise<void> {
	await helix.send('update-user-chat-color', { query: { user_id: userId, color } })
}
