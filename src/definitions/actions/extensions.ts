import { PressError } from '../../core/press-error.js'
import { getExtensionIn, getExtensionsFor, putExtension } from '../../twitch/helix/extensions.js'
import type { HelixClient } from '../../twitch/helix/client.js'
import type { Extension, SlotKind } from '../../twitch/helix/extensions.js'
import { choice } from '../options/choice.js'
import { isWanted, onOff } from '../options/on-off.js'
import { number } from '../options/number.js'
import { text } from '../options/text.js'
import { action } from './action.js'

/** How many extensions of a kind viewers see at once. */
const slots: Readonly<Record<SlotKind, number>> = { panel: 3, overlay: 1, component: 2 }

export const extensionActions = {
	extension_set: action({
		name: 'Extensions: activate or deactivate one',
		description: 'One that is installed in the channel. Learn takes over what is in the slot',
		channel: 'own',
		options: {
			type: choice({
				label: 'Type',
				choices: { panel: 'Panel', overlay: 'Overlay', component: 'Component' },
				standard: 'panel',
			}),
			slot: number({ label: 'Slot', min: 1, max: 3, unit: 'number', standard: 1 }),
			extension: text({
				label: 'Extension',
				...{ max: 100, optional: true, isWorkedOn: true },
				description: 'Its name or id. To turn off: empty is the one that is there',
			}),
			state: onOff(),
		},
		endpoints: ['update-user-extensions'],
		optionalEndpoints: ['get-user-extensions', 'get-user-active-extensions'],
		turn: 'extensions',
		run: async ({ options: { type: kind, slot, extension: typed, state }, on, as }) => {
			const { helix, channel } = await on('update-user-extensions')
			if (slot > slots[kind]) throw new PressError(`Slot: a channel has ${slots[kind]} of type ${kind}, not ${slot}.`)
			const place = { kind, slot }
			const there = await getExtensionIn((await as('get-user-active-extensions')).helix, channel.id, place)
			const isThere = there !== undefined && (typed.trim() === '' || isNamed(there, typed))
			if (await isWanted(state, () => isThere)) {
				const reader = (await as('get-user-extensions')).helix
				const { id, version, name } = await findExtension(reader, kind, typed.trim() === '' && there ? there.id : typed)
				const { x, y } = isThere ? there : { x: 0, y: 0 }
				await putExtension(helix, place, { id, version, name, x, y })
				return `${name} is on in ${kind} ${slot}`
			}
			if (!there) return `Nothing is on in ${kind} ${slot}`
			if (!isThere) throw new PressError(`Extension: in ${kind} ${slot} is ${there.name}, which stays there.`)
			await putExtension(helix, place, undefined)
			return `${there.name} is off in ${kind} ${slot}`
		},
		learn: async ({ option, on }) => {
			const { helix, channel } = await on('get-user-active-extensions')
			const there = await getExtensionIn(helix, channel.id, { kind: option('type'), slot: option('slot') })
			return there ? { extension: there.name, state: 'on' } : { state: 'off' }
		},
		example: {
			options: { type: 'panel', slot: 1, extension: 'Leaderboard', state: 'on' },
			result: /^Leaderboard is on in panel 1$/,
		},
	}),
}

async function findExtension(helix: HelixClient, kind: SlotKind, typed: string): Promise<Extension> {
	if (typed.trim() === '') throw new PressError('Extension: say which one is to be activated.')
	const found = (await getExtensionsFor(helix, kind)).find((each) => isNamed(each, typed))
	if (!found) throw new PressError(`Extension: the channel has no ${kind} "${typed.trim()}" installed.`)
	return found
}

function isNamed({ id, name }: Extension, typed: string): boolean {
	const wanted = typed.trim()
	return id === wanted || name.localeCompare(wanted, undefined, { sensitivity: 'base' }) === 0
}
