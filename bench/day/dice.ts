import { replace } from './replace.js'

const modulus = 2_147_483_647

/** Makes `Math.random` roll the same numbers each time, so that jitter does not change the counts; returns how to undo it. */
export function loadDice(): () => void {
	let seed = 1
	const random = (): number => {
		seed = (seed * 48_271) % modulus
		return seed / modulus
	}
	return replace(Math, { random })
}
