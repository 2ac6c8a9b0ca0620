import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { handle } from '../../../src/core/live/handlers.js'
import { State } from '../../../src/state/state.js'
import { fakeTime, hour, minute, second } from '../../helpers/time.js'

beforeEach(() => fakeTime())
afterEach(() => void vi.useRealTimers())

setFlagsFromString('--expose-gc')
const collectGarbage: unknown = runInNewContext('gc')

/** Bytes that are held. */
function held(): number {
	if (typeof collectGarbage === 'function') collectGarbage()
	return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers
}

/** Tells of so many messages of 20,000 chatters. */
function write(state: State, count: number): void {
	const scene = {
		state,
		channel: state.channel('streamer'),
		login: 'streamer',
		look: () => {},
		again: () => {},
		wake: () => {},
	}
	for (let index = 0; index < count; index += 1) {
		const chatter = index % 20_000
		const event = {
			...{ broadcaster_user_id: '1', chatter_user_id: `${chatter}`, chatter_user_login: `chatter${chatter}` },
			...{ chatter_user_name: `Chatter${chatter}`, message_id: `id-${index}`, color: '#FF7F50', message_type: 'text' },
			message: { text: `${index} `.padEnd(400, 'long ') },
		}
		if (!handle('channel.chat.message', event, scene)) throw new Error('It was not read')
	}
}

test('A hundred thousand messages of twenty thousand chatters leave no more behind than a hundred', () => {
	const state = new State()
	write(state, 100)
	const before = held()
	write(state, 100_000)
	expect(state.channel('streamer').chat.activity()).toBe(100_100)
	expect(held() - before).toBeLessThan(2_000_000)
	state.end()
})

test('Of a flood the last two seconds are shown after it, and the last minute is counted in full', () => {
	const state = new State()
	const { chat } = state.channel('streamer')
	write(state, 100_000)
	expect(chat.activity(1)).toBe(100_000)
	vi.advanceTimersByTime(2 * second)
	const { last } = chat.messages.get()
	expect(last?.id).toBe('id-99999')
	vi.advanceTimersByTime(hour)
	expect(chat.messages.get().last).toBe(last)
	expect([chat.activity(60), chat.activity()]).toEqual([0, 100_000])
	state.end()
})

test('Messages are counted for as long as they are of the last minutes', () => {
	vi.setSystemTime(Date.UTC(2026, 10, 20, 12))
	const state = new State()
	const { chat } = state.channel('streamer')
	const counts = (): number[] => [1, 5, 15, 60].map((minutes) => chat.activity(minutes))
	write(state, 2)
	vi.advanceTimersByTime(30 * second)
	write(state, 3)
	expect(counts()).toEqual([5, 5, 5, 5])
	vi.advanceTimersByTime(30 * second)
	expect(counts()).toEqual([3, 5, 5, 5])
	vi.advanceTimersByTime(30 * second)
	expect(counts()).toEqual([0, 5, 5, 5])
	vi.advanceTimersByTime(4 * minute)
	write(state, 1)
	expect(counts()).toEqual([1, 1, 6, 6])
	vi.advanceTimersByTime(54 * minute + 29 * second)
	expect(counts()).toEqual([0, 0, 0, 6])
	vi.advanceTimersByTime(second)
	expect(counts()).toEqual([0, 0, 0, 4])
	vi.advanceTimersByTime(30 * second)
	expect(counts()).toEqual([0, 0, 0, 1])
	vi.advanceTimersByTime(3 * hour)
	write(state, 7)
	expect(counts()).toEqual([7, 7, 7, 7])
	expect(chat.activity()).toBe(13)
	state.end()
})
