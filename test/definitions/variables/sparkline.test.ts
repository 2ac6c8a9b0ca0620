import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sparkline } from '../../../src/definitions/variables/sparkline.js'

describe('A line of values', () => {
	test.for([
		[[], ''],
		[[7], '⡄'],
		[[7, 7, 7], '⣤⡄'],
		[[0, 3], '⣸'],
		[[0, 1, 2, 3], '⣠⣾'],
		[[300, 0, 0, 300], '⣇⣸'],
	] as const)('of %j is "%s"', ([values, line]) => {
		expect(sparkline(values)).toBe(line)
	})

	test('has a character for two values, each with one to four dots a column', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(1e6), { minLength: 1, maxLength: 10 }), (values) => {
				const line = [...sparkline(values)]
				expect(line).toHaveLength(Math.ceil(values.length / 2))
				for (const each of line) expect((each.codePointAt(0) ?? 0) & 0x40).toBe(0x40)
			}),
		)
	})
})
