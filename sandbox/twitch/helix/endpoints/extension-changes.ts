import { Refusal } from '../../http/answer.js'
import { isRecord } from '../../http/body.js'
import { type Extension, type Placed, type SlotKind, slots } from '../../world/subjects/extensions.js'

export interface ExtensionChange {
	kind: SlotKind
	slot: number
	/** Undefined: the slot is emptied. */
	placed: Placed | undefined
}

/** What a request to put extensions into slots, by kind and number, asks for. */
export function extensionChanges(installed: readonly Extension[], sent: unknown): ExtensionChange[] {
	return entriesOf(sent).flatMap(([kind, inSlots]) => {
		if (!isSlotKind(kind)) throw malformed()
		return entriesOf(inSlots).map(([number, wanted]) => {
			const slot = Number(number)
			if (!/^[1-9]$/.test(number) || slot > slots[kind] || !isRecord(wanted)) throw malformed()
			return { kind, slot, placed: placedIn(installed, kind, wanted) }
		})
	})
}

function placedIn(
	installed: readonly Extension[],
	kind: SlotKind,
	wanted: Record<string, unknown>,
): Placed | undefined {
	const { active, id, version, x = 0, y = 0 } = wanted
	if (typeof active !== 'boolean') throw malformed()
	if (!active) return undefined
	if (typeof id !== 'string' || typeof version !== 'string') throw malformed()
	if (typeof x !== 'number' || typeof y !== 'number') throw malformed()
	const extension = installed.find((each) => each.id === id && each.version === version)
	if (!extension?.types.includes(kind)) {
		throw new Refusal(404, 'An extension with the specified id and version values was not found.')
	}
	if (!extension.canActivate) throw new Refusal(400, 'The extension is not configured and cannot be activated.')
	return { extension, x, y }
}

function entriesOf(value: unknown): [string, unknown][] {
	if (!isRecord(value)) throw malformed()
	return Object.entries(value)
}

function isSlotKind(word: string): word is SlotKind {
	return Object.hasOwn(slots, word)
}

function malformed(): Refusal {
	return new Refusal(400, 'The JSON payload is malformed.')
}
