import { OptionError, textOf, type Option } from './option.js'

interface PatternSettings {
	readonly label: string
	readonly description?: string
}

/** Characters, which is plenty for what one looks for. */
const most = 200

/** A text to be found, whatever its case, or a regular expression between slashes; an empty one is found everywhere. */
export function pattern({ label, description }: PatternSettings): Option<string, (text: string) => boolean> {
	const limits = `at most ${most} characters, or a regular expression such as /^!so/i`
	return {
		label,
		limits,
		standard: '',
		field: (id) => ({
			type: 'textinput',
			id,
			label,
			default: '',
			useVariables: true,
			allowInvalidValues: true,
			...(description && { description }),
		}),
		parse: (saved) => {
			const typed = textOf(saved).trim()
			const [, source, flags = ''] = /^\/(.+)\/([a-z]*)$/s.exec(typed) ?? []
			if ([...typed].length > most) throw new OptionError(label, `${limits}, it has ${[...typed].length}`)
			if (source === undefined) return (text) => text.toLowerCase().includes(typed.toLowerCase())
			const expression = expressionOf(source, flags)
			if (!expression) throw new OptionError(label, `${limits}, not "${typed.slice(0, 40)}"`)
			return (text) => expression.test(text)
		},
		cases: {
			accepted: ['', 'hello', '/^!so/i', '/path', 7],
			refused: ['x'.repeat(most + 1), '/(/', '/x/nonsense'],
		},
	}
}

/** Undefined where it is none. Each text is looked at on its own, so `g` and `y` mean nothing. */
function expressionOf(source: string, flags: string): RegExp | undefined {
	try {
		return new RegExp(source, flags.replace(/[gy]/g, ''))
	} catch {
		return undefined
	}
}
