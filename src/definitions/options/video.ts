import { OptionError, textOf, type Option } from './option.js'
import { textField } from './text-field.js'

/** A video by its id or address; with `optional`, empty where none is named. */
export function video(
	description: string,
	{ optional = false }: { readonly optional?: boolean } = {},
): Option<string, string> {
	const label = 'Video'
	const limits = `the id or address of a video${optional ? ', or empty' : ''}`
	return {
		label,
		limits,
		standard: '',
		field: (id) => textField(id, { label, description }),
		parse: (saved) => {
			const typed = textOf(saved).trim()
			if (optional && typed === '') return ''
			const id =
				/^(?:v|(?:https?:\/\/)?(?:www\.|m\.)?twitch\.tv\/(?:\w+\/)?(?:videos?|v)\/)?(\d{1,20})(?:\?.*)?$/i.exec(
					typed,
				)?.[1]
			if (id === undefined) throw new OptionError(label, `${limits}, not "${typed.slice(0, 40)}"`)
			return id
		},
		cases: {
			accepted: ['335921245', 335921245, 'https://www.twitch.tv/videos/335921245?t=1h', ...(optional ? [''] : [])],
			refused: ['the last one', 'https://www.twitch.tv/streamer', '-1', ...(optional ? [] : ['', null])],
		},
	}
}
