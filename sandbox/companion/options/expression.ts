import type { JsonValue } from '@companion-module/base'
import { unknownVariable, type VariableLookup } from './variables.js'

/** Looser operators first: each level reads the tighter ones between its own. */
const levels = [['||'], ['&&'], ['==', '!=', '===', '!=='], ['<', '<=', '>', '>='], ['+', '-'], ['*', '/', '%']]
const token =
	/\s*(\$\([^:$)]+:[^)$]+\)|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\d+(?:\.\d+)?|true|false|null|undefined|[=!]==?|&&|\|\||[<>]=?|[-+*/%!()])/y

/**
 * The part of Companion's expressions that tests need: literals, `$(label:name)`, comparison, logic and arithmetic. Anything
 * else is refused aloud, so that no test passes by a guess at what Companion would compute.
 */
export function evaluate(text: string, lookup: VariableLookup, seen: Set<string>): JsonValue | undefined {
	try {
		return JSON.parse(text)
	} catch {
		return new Reader(text, lookup, seen).whole()
	}
}

class Reader {
	readonly #tokens: string[]
	#at = 0

	constructor(
		readonly text: string,
		readonly lookup: VariableLookup,
		readonly seen: Set<string>,
	) {
		this.#tokens = split(text)
	}

	whole(): JsonValue | undefined {
		const value = this.#level(0)
		if (this.#at < this.#tokens.length) throw unsupported(this.text)
		return value
	}

	#level(depth: number): JsonValue | undefined {
		const operators = levels[depth]
		if (!operators) return this.#single()
		let value = this.#level(depth + 1)
		for (;;) {
			const operator = this.#tokens[this.#at]
			if (operator === undefined || !operators.includes(operator)) return value
			this.#at++
			value = apply(operator, value, this.#level(depth + 1))
		}
	}

	#single(): JsonValue | undefined {
		const next = this.#tokens[this.#at++]
		if (next === undefined) throw unsupported(this.text)
		if (next === '!') return !this.#single()
		if (next === '-') return -Number(this.#single())
		if (next === '(') {
			const value = this.#level(0)
			if (this.#tokens[this.#at++] !== ')') throw unsupported(this.text)
			return value
		}
		if (next === 'undefined') return undefined
		if (next.startsWith("'")) return next.slice(1, -1).replaceAll(/\\(.)/g, '$1')
		const [, label, name] = /^\$\((.+?):(.+)\)$/.exec(next) ?? []
		if (label === undefined || name === undefined) return literal(next, this.text)
		this.seen.add(`${label}:${name}`)
		return this.lookup(label, name) ?? unknownVariable
	}
}

function split(text: string): string[] {
	const tokens: string[] = []
	const trimmed = text.trimEnd()
	token.lastIndex = 0
	while (token.lastIndex < trimmed.length) {
		const [, found] = token.exec(trimmed) ?? []
		if (found === undefined) throw unsupported(text)
		tokens.push(found)
	}
	return tokens
}

function literal(found: string, text: string): JsonValue {
	try {
		return JSON.parse(found)
	} catch {
		throw unsupported(text)
	}
}

function apply(operator: string, left: JsonValue | undefined, right: JsonValue | undefined): JsonValue | undefined {
	switch (operator) {
		case '||':
			return left || right
		case '&&':
			return left && right
		case '==':
			return looselyEqual(left, right)
		case '!=':
			return !looselyEqual(left, right)
		case '===':
			return left === right
		case '!==':
			return left !== right
		case '+':
			return Number(left) + Number(right)
		case '-':
			return Number(left) - Number(right)
		case '*':
			return Number(left) * Number(right)
		case '/':
			return Number(left) / Number(right)
		case '%':
			return Number(left) % Number(right)
		default:
			return compare(operator, left, right)
	}
}

function looselyEqual(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
	return left == right
}

function compare(operator: string, left: JsonValue | undefined, right: JsonValue | undefined): boolean {
	const [a, b] = typeof left === 'string' && typeof right === 'string' ? [left, right] : [Number(left), Number(right)]
	if (operator === '<') return a < b
	if (operator === '<=') return a <= b
	return operator === '>' ? a > b : a >= b
}

function unsupported(text: string): Error {
	return new Error(`The simulated Companion cannot compute the expression: ${text}`)
}
