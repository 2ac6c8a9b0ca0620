import * as v from 'valibot'
import type { HelixClient } from './client.js'
import { list } from './wire.js'

/** Whoever has no Turbo and no Prime chooses among these (dev.twitch.tv/docs/api/reference#update-user-chat-color). */
export const chatColors = {
	blue: { words: 'Blue', hex: '#0000ff' },
	blue_violet: { words: 'Blue violet', hex: '#8a2be2' },
	cadet_blue: { words: 'Cadet blue', hex: '#5f9ea0' },
	chocolate: { words: 'Chocolate', hex: '#d2691e' },
	coral: { words: 'Coral', hex: '#ff7f50' },
	dodger_blue: { words: 'Dodger blue', hex: '#1e90ff' },
	firebrick: { words: 'Firebrick', hex: '#b22222' },
	golden_rod: { words: 'Golden rod', hex: '#daa520' },
	green: { words: 'Green', hex: '#008000' },
	hot_pink: { words: 'Hot pink', hex: '#ff69b4' },
	orange_red: { words: 'Orange red', hex: '#ff4500' },
	red: { words: 'Red', hex: '#ff0000' },
	sea_green: { words: 'Sea green', hex: '#2e8b57' },
	spring_green: { words: 'Spring green', hex: '#00ff7f' },
	yellow_green: { words: 'Yellow green', hex: '#9acd32' },
} as const

/** @param color one of the names, or such as #9146FF with Turbo or Prime */
export async function setChatColor(helix: HelixClient, userId: string, color: string): Promise<void> {
	await helix.send('update-user-chat-color', { query: { user_id: userId, color } })
}

export const ColorsOfUsers = list(v.object({ color: v.string() }))

/** As `setChatColor` takes it; undefined where none was ever chosen. */
export async function getChatColor(helix: HelixClient, userId: string): Promise<string | undefined> {
	const { data } = await helix.read('get-user-chat-color', { query: { user_id: userId } }, ColorsOfUsers)
	const hex = data[0]?.color.toLowerCase()
	const named = Object.entries(chatColors).find(([, color]) => color.hex === hex)
	return named?.[0] ?? (hex || undefined)
}
