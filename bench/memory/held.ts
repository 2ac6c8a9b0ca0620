import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

// Taken while it is real.
const { setImmediate: soon } = globalThis

/** Bytes in the heap and in buffers. */
export function held(): number {
	const { heapUsed, arrayBuffers } = process.memoryUsage()
	return heapUsed + arrayBuffers
}

/** From now on code stays as it was loaded: what is compiled later, or thrown away, would hide what data takes. */
export function freezeCode(): void {
	for (const flag of ['--no-opt', '--no-maglev', '--no-sparkplug', '--no-flush-bytecode']) setFlagsFromString(flag)
}

/** The garbage collector, which Node gives to nobody who does not ask for it. */
export function collector(): () => Promise<void> {
	setFlagsFromString('--expose-gc')
	const collect: unknown = runInNewContext('gc')
	return async () => {
		if (typeof collect !== 'function') throw new Error('Node does not give its garbage collector')
		for (let round = 0; round < 3; round++) {
			collect()
			await new Promise<void>((resolve) => soon(resolve))
		}
	}
}
