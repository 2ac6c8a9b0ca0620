import { PerChannel } from '../per-channel.js'
import { randomText } from '../random.js'
import type { World } from '../world.js'

/** How many extensions of a kind can be active at once. */
export const slots = { panel: 3, overlay: 1, component: 2 } as const

export type SlotKind = keyof typeof slots

export interface Extension {
	readonly id: string
	readonly version: string
	readonly name: string
	readonly types: readonly (SlotKind | 'mobile')[]
	/** False: its broadcaster has not set it up yet. */
	readonly canActivate: boolean
}

export interface Placed {
	readonly extension: Extension
	/** Where a component stands. */
	readonly x: number
	readonly y: number
}

/** What broadcasters have added to their channels, and which of it viewers see. */
export class Extensions {
	readonly #installed = new PerChannel<Extension[]>(() => [])
	readonly #placed = new PerChannel<Map<string, Placed>>(() => new Map())

	constructor(private readonly world: World) {}

	/** What is installed is not yet active. */
	install(login: string, extension: Partial<Extension> = {}): Extension {
		const { id = randomText(30), version = '1.0.0', name = 'An extension', canActivate = true } = extension
		const installed = { id, version, name, canActivate, types: extension.types ?? ['panel'] }
		this.#installed.of(this.world.channel(login)).push(installed)
		return installed
	}

	installed(login: string): readonly Extension[] {
		return this.#installed.of(this.world.channel(login))
	}

	at(login: string, kind: SlotKind, slot: number): Placed | undefined {
		return this.#placed.of(this.world.channel(login)).get(`${kind} ${slot}`)
	}

	/** An extension is in one place only: the last one it was put in. */
	activate(login: string, kind: SlotKind, slot: number, placed: Placed): void {
		const all = this.#placed.of(this.world.channel(login))
		for (const [place, { extension }] of all) if (extension === placed.extension) all.delete(place)
		all.set(`${kind} ${slot}`, placed)
	}

	deactivate(login: string, kind: SlotKind, slot: number): void {
		this.#placed.of(this.world.channel(login)).delete(`${kind} ${slot}`)
	}
}
