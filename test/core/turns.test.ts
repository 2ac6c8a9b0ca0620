import { describe, expect, test } from 'vitest'
import { Turns } from '../../src/core/turns.js'

describe('Work that takes turns', () => {
	test('waits for what is done for the same thing, and for nothing else', async () => {
		const turns = new Turns()
		const done: string[] = []
		const gate = Promise.withResolvers<void>()
		const first = turns.take('one', async () => gate.promise.then(() => done.push('first')))
		const second = turns.take('one', async () => Promise.resolve(done.push('second')))
		await turns.take('other', async () => Promise.resolve(done.push('other')))
		expect(done).toEqual(['other'])
		gate.resolve()
		await Promise.all([first, second])
		expect(done).toEqual(['other', 'first', 'second'])
	})

	test('for all of a kind waits for each of them, and holds each', async () => {
		const turns = new Turns()
		const done: string[] = []
		const gate = Promise.withResolvers<void>()
		const work = (name: string) => async (): Promise<unknown> => Promise.resolve(done.push(name))
		const one = turns.take('rewards/a/1', async () => gate.promise.then(work('one')))
		const all = turns.take('rewards/a', work('all'))
		const two = turns.take('rewards/a/2', work('two'))
		await turns.take('rewards/ab', work('another channel'))
		expect(done).toEqual(['another channel'])
		gate.resolve()
		await Promise.all([one, all, two])
		expect(done).toEqual(['another channel', 'one', 'all', 'two'])
	})

	test('goes on after work that failed, whose failure is for who asked for it', async () => {
		const turns = new Turns()
		const failing = turns.take('one', async () => Promise.reject(new Error('No')))
		const next = turns.take('one', async () => Promise.resolve('done'))
		await expect(failing).rejects.toThrow('No')
		await expect(next).resolves.toBe('done')
	})
})
