import * as v from 'valibot'
import type { HelixClient } from './client.js'
import { list } from './wire.js'

export const InstalledExtensions = list(
	v.object({ id: v.string(), version: v.string(), name: v.string(), type: v.array(v.string()) }),
)

const Slot = v.object({
	active: v.boolean(),
	id: v.optional(v.string(), ''),
	version: v.optional(v.string(), ''),
	name: v.optional(v.string(), ''),
	x: v.optional(v.number(), 0),
	y: v.optional(v.number(), 0),
})
const Slots = v.record(v.string(), Slot)

export const ActiveExtensions = v.object({ data: v.object({ panel: Slots, overlay: Slots, component: Slots }) })

export type SlotKind = 'panel' | 'overlay' | 'component'

/** A place where one extension can be. */
export interface SlotPlace {
	readonly kind: SlotKind
	readonly slot: number
}

export interface Extension {
	readonly id: string
	readonly version: string
	readonly name: string
}

/** One that viewers see; a component stands somewhere on the picture. */
export interface PlacedExtension extends Extension {
	readonly x: number
	readonly y: number
}

/** Those of the token's user that fit such a slot. */
export async function getExtensionsFor(helix: HelixClient, kind: SlotKind): Promise<Extension[]> {
	const { data } = await helix.read('get-user-extensions', {}, InstalledExtensions)
	return data.filter(({ type }) => type.includes(kind)).map(({ id, version, name }) => ({ id, version, name }))
}

/** What is in the slot; undefined: nothing that is active. */
export async function getExtensionIn(
	helix: HelixClient,
	broadcasterId: string,
	{ kind, slot }: SlotPlace,
): Promise<PlacedExtension | undefined> {
	const query = { user_id: broadcasterId }
	const { data } = await helix.read('get-user-active-extensions', { query }, ActiveExtensions)
	const found = data[kind][slot]
	return found?.active ? found : undefined
}

/** @param placed undefined: the slot is emptied */
export async function putExtension(
	helix: HelixClient,
	{ kind, slot }: SlotPlace,
	placed: PlacedExtension | undefined,
): Promise<void> {
	const { id, version, x, y } = placed ?? {}
	const wanted = placed ? { active: true, id, version, ...(kind === 'component' && { x, y }) } : { active: false }
	await helix.send('update-user-extensions', { body: { data: { [kind]: { [slot]: wanted } } } })
}
