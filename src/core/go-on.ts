import type { Connection } from './connection.js'
import { sentenceOf } from './sentence-of.js'

/** Goes on with something after its press; how it fails is told in `last_error`. */
export function goOn(connection: Connection, name: string, work: (life: AbortSignal) => Promise<void>): void {
	const { life, state, log } = connection
	work(life).catch((error: unknown) => {
		if (life.aborted) return
		const sentence = sentenceOf(connection, error)
		state.addResults({ lastError: `${name}: ${sentence}` })
		log('warn', `${name}: ${sentence}`)
	})
}
