import type { Option } from './option.js'
import { text } from './text.js'

/** The id of a message, or of what else Twitch numbers, without the blanks that come along when one copies it. */
export function messageId(description: string, label = 'Message id'): Option<string, string> {
	const typed = text({ label, max: 100, optional: true, description })
	return { ...typed, parse: (saved) => typed.parse(saved).trim() }
}
