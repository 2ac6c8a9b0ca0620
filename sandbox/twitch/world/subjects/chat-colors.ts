import type { User } from '../users.js'
import type { World } from '../world.js'

/** What everybody may choose; any other color is for those with Turbo. */
export const namedColors: Readonly<Record<string, string>> = {
	blue: '#0000FF',
	blue_violet: '#8A2BE2',
	cadet_blue: '#5F9EA0',
	chocolate: '#D2691E',
	coral: '#FF7F50',
	dodger_blue: '#1E90FF',
	firebrick: '#B22222',
	golden_rod: '#DAA520',
	green: '#008000',
	hot_pink: '#FF69B4',
	orange_red: '#FF4500',
	red: '#FF0000',
	sea_green: '#2E8B57',
	spring_green: '#00FF7F',
	yellow_green: '#9ACD32',
}

/** In which color the name of a user stands in chats. */
export class ChatColors {
	readonly #colors = new Map<User, string>()

	constructor(private readonly world: World) {}

	/** Empty for who never chose one. */
	of(login: string): string {
		return this.#colors.get(this.world.users.demand(login)) ?? ''
	}

	/** By its name or as #RRGGBB. */
	set(login: string, color: string): void {
		this.#colors.set(this.world.users.demand(login), namedColors[color] ?? color.toUpperCase())
	}
}
