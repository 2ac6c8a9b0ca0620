import { answerRequests } from './answer-requests.js'
import { isToModule, type FromModule } from './protocol.js'

/** The program of the child process. Its parent alone ends it: by a request, or by going away. */
function send(message: FromModule): void {
	if (process.connected) process.send?.(message)
}

const module = answerRequests(send)

process.on('message', (message: unknown) => {
	if (!isToModule(message)) return
	void module.answer(message.request).then((answer) => send({ kind: 'answer', number: message.number, answer }))
})

process.on('disconnect', () => {
	setTimeout(() => process.exit(1), 500).unref()
	void module
		.destroy()
		.catch(() => undefined)
		.finally(() => process.exit())
})

// Ctrl-C in a terminal reaches every process: the parent then ends this one in order.
process.on('SIGINT', () => undefined)

send({ kind: 'ready' })
