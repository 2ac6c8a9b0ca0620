import type { Connection } from './connection.js'

/** What went wrong, for users: nothing secret in it. */
export function sentenceOf({ redactor, life }: Connection, error: unknown): string {
	if (life.aborted) return 'The connection was closed or its settings were changed.'
	return redactor.redact(error instanceof Error ? error.message : String(error))
}
