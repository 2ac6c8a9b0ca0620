import type { Users } from '../../world/users.js'
import { named } from '../happening.js'

const emotes: Record<string, string> = { Kappa: '25', LUL: '425618', HeyGuys: '30259', VoHiYo: '81274' }
const cheermote = /^(cheer)(\d+)$/i

interface Fragment {
	type: 'text' | 'cheermote' | 'emote'
	text: string
	cheermote: { prefix: string; bits: number; tier: number } | null
	emote: { id: string; emote_set_id: string } | null
}

/** A text taken apart into emotes, cheermotes and the rest. */
export function fragmentsOf(text: string): Fragment[] {
	const parts = text.split(/(?<=\s)(?=\S)|(?<=\S)(?=\s)/).map(fragment)
	return parts.reduce<Fragment[]>((merged, part) => {
		const last = merged.at(-1)
		if (last?.type !== 'text' || part.type !== 'text') return [...merged, part]
		return [...merged.slice(0, -1), { ...last, text: last.text + part.text }]
	}, [])
}

/** As in a chat message, where users are mentioned and emotes have an owner. */
export function chatFragmentsOf(text: string, users: Users): object[] {
	return fragmentsOf(text).flatMap((part): object[] => {
		const emote = part.emote && { ...part.emote, owner_id: '0', format: ['static'] }
		if (part.type !== 'text') return [{ ...part, emote, mention: null }]
		return part.text.split(/(@\w+)/).flatMap((piece): object[] => {
			const user = piece.startsWith('@') ? users.byLogin(piece.slice(1)) : undefined
			if (piece === '') return []
			if (!user) return [{ ...part, text: piece, mention: null }]
			return [{ ...part, type: 'mention', text: piece, mention: named('', user) }]
		})
	})
}

/** As in older events: where in the text each emote stands. */
export function emotesIn(text: string): { id: string; begin: number; end: number }[] {
	let at = 0
	return fragmentsOf(text).flatMap((part) => {
		const begin = at
		at += part.text.length
		return part.emote ? [{ id: part.emote.id, begin, end: at - 1 }] : []
	})
}

function fragment(text: string): Fragment {
	const [, prefix, bits] = cheermote.exec(text) ?? []
	if (prefix !== undefined && bits !== undefined) {
		return {
			type: 'cheermote',
			text,
			cheermote: { prefix, bits: Number(bits), tier: tierOf(Number(bits)) },
			emote: null,
		}
	}
	const id = emotes[text]
	if (id !== undefined) return { type: 'emote', text, cheermote: null, emote: { id, emote_set_id: '0' } }
	return { type: 'text', text, cheermote: null, emote: null }
}

function tierOf(bits: number): number {
	return [10000, 5000, 1000, 100].find((tier) => bits >= tier) ?? 1
}
