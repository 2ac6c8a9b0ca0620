import { randomInt } from 'node:crypto'

const lettersAndDigits = 'abcdefghijklmnopqrstuvwxyz0123456789'

export function randomText(length: number, alphabet = lettersAndDigits): string {
	return Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('')
}

export function randomDigits(length: number): string {
	return randomText(1, '123456789') + randomText(length - 1, '0123456789')
}

/** In the form of a UUID. */
export function randomId(): string {
	return [8, 4, 4, 4, 12].map((length) => randomText(length, '0123456789abcdef')).join('-')
}
