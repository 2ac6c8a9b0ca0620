import { describe, expect, test } from 'vitest'
import { clockAt, instantOf, timeInWords } from '../../src/core/local-time.js'

describe('A time is shown as it is on the clock', () => {
	test.for([
		['Europe/Berlin', '2030-07-01 01:05'],
		['America/St_Johns', '2030-06-30 20:35'],
		['Asia/Kathmandu', '2030-07-01 04:50'],
		['Etc/UTC', '2030-06-30 23:05'],
	] as const)('in %s: %s', ([zone, shown]) => {
		expect(clockAt(Date.UTC(2030, 5, 30, 23, 5, 59), zone)).toBe(shown)
	})

	test.for([
		[Date.UTC(2030, 2, 31, 0, 59), '2030-03-31 01:59'],
		[Date.UTC(2030, 2, 31, 1, 0), '2030-03-31 03:00'],
		[Date.UTC(2030, 9, 27, 1, 0), '2030-10-27 02:00'],
	] as const)('where the clocks change: %d is %s', ([instant, shown]) => {
		expect(clockAt(instant, 'Europe/Berlin')).toBe(shown)
	})

	test('with the place, so that nobody takes it for another one', () => {
		const local = { year: 2030, month: 12, day: 31, hour: 20, minute: 0, second: 0 }
		expect(timeInWords(instantOf(local, 'Europe/Berlin') ?? 0, 'Europe/Berlin')).toBe('2030-12-31 20:00 Europe/Berlin')
	})

	test('of this computer where no place is named', () => {
		const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
		expect(timeInWords(0)).toBe(timeInWords(0, timeZone))
	})
})
