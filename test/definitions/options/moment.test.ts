import { describe, expect, test } from 'vitest'
import { moment } from '../../../src/definitions/options/moment.js'

const option = moment({ label: 'Start', standard: 'now' })
/** A day before the clocks go forward in Berlin, 23:30 there. */
const now = Date.UTC(2030, 2, 30, 22, 30)
const read = (typed: string, timeZone = 'Europe/Berlin'): string =>
	new Date(option.parse(typed)(timeZone, now)).toISOString().replace('.000Z', 'Z')

describe('A moment', () => {
	test.for([
		['now', '2030-03-30T22:30:00Z'],
		['+90m', '2030-03-31T00:00:00Z'],
		['+1d12h', '2030-04-01T10:30:00Z'],
		['2030-01-15 20:00', '2030-01-15T19:00:00Z'],
		['2030-07-15T20:00:30', '2030-07-15T18:00:30Z'],
		['2030-07-15', '2030-07-14T22:00:00Z'],
		['2030-07-15T20:00:00Z', '2030-07-15T20:00:00Z'],
		['2030-07-15T20:00-05:30', '2030-07-16T01:30:00Z'],
		['2030-07-15T20:00:00.000Z', '2030-07-15T20:00:00Z'],
	] as const)('%s is %s', ([typed, instant]) => {
		expect(read(typed)).toBe(instant)
	})

	test('that is a time of day is the next one, whatever the clocks do in between', () => {
		expect(read('23:45')).toBe('2030-03-30T22:45:00Z')
		expect(read('23:30')).toBe('2030-03-31T21:30:00Z')
		expect(read('9:00')).toBe('2030-03-31T07:00:00Z')
		expect(read('9:00', 'Asia/Tokyo')).toBe('2030-03-31T00:00:00Z')
	})

	test('is at the place that is meant', () => {
		expect(read('2030-07-15 20:00', 'Asia/Kolkata')).toBe('2030-07-15T14:30:00Z')
		expect(read('2030-07-15 20:00', 'America/St_Johns')).toBe('2030-07-15T22:30:00Z')
		expect(read('2030-07-15 20:00', 'Etc/UTC')).toBe('2030-07-15T20:00:00Z')
	})

	test('that the clocks leave out is an hour later or earlier, not another day', () => {
		expect(read('2030-03-31 02:30')).toMatch(/^2030-03-31T0[01]:30:00Z$/)
	})
})
