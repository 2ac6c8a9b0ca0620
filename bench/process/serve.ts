/** Answers the parent's questions, one at a time, until it lets go. What fails ends the process. */
export async function serve(greeting: unknown, answer: (asked: string) => Promise<unknown>): Promise<void> {
	const { promise, resolve } = Promise.withResolvers<void>()
	process.on('message', (asked: string) => void answer(asked).then((said) => process.send?.(said)))
	process.on('disconnect', resolve)
	process.send?.(greeting)
	await promise
}
