import { RE2JS } from 're2js'
import { OptionError, textOf, type Option } from './option.js'
import { textField } from './text-field.js'

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
		field: (id) => textField(id, { label, description }),
		parse: (saved) => {
			const typed = textOf(saved).trim()
			const [, source, flags = ''] = /^\/(.+)\/([a-z]*)$/s.exec(typed) ?? []
			if ([...typed].length > most) throw new OptionError(label, `${limits}, it has ${[...typed].length}`)
			if (source === undefined) return (text) => text.toLowerCase().includes(typed.toLowerCase())
			const expression = expressionOf(source, flags)
			if (!expression) throw new OptionError(label, `${limits}, not "${typed.slice(0, 40)}"`)
			return expression
		},
		cases: {
			accepted: ['', 'hello', '/^!so/i', '/path', 7],
			refused: ['x'.repeat(most + 1), '/(/', '/x/nonsense'],
		},
	}
}

/**
 * Undefined where it is none. RE2 needs time in step with the text, whatever the expression: JavaScript's own may stand
 * still for minutes at one message that somebody writes for it.
 */
function expressionOf(source: string, flags: string): ((text: string) => boolean) | undefined {
	try {
		const expression = RE2JS.compile(source, flagsOf(flags))
		return (text) => expression.test(text)
	} catch {
		return undefined
	}
}

const meanings: Readonly<Record<string, number>> = {
	i: RE2JS.CASE_INSENSITIVE,
	m: RE2JS.MULTILINE,
	s: RE2JS.DOTALL,
	// Each text is looked at on its own, once, and as Unicode.
	...{ g: 0, y: 0, u: 0, v: 0 },
}

/** @throws {Error} at one that JavaScript has not */
function flagsOf(flags: string): number {
	return [...flags].reduce((sum, flag) => {
		const meaning = meanings[flag]
		if (meaning === undefined) throw new Error(`Unknown flag ${flag}`)
		return sum | meaning
	}, 0)
}
