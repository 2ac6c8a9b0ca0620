import { connect, type Socket } from 'node:net'

export interface Load {
	readonly requests: number
	/** Requests a second. */
	readonly rate: number
	/** Milliseconds. */
	readonly p99: number
}

const connections = 16
const warmUp = 1000
const duration = 4000

/** Asks over some warm connections, one request at a time on each, for some seconds. Plain sockets cost little beside the server. */
export async function load(url: string, paths: readonly string[]): Promise<Load> {
	const times: number[] = []
	const start = performance.now()
	const [from, until] = [start + warmUp, start + warmUp + duration]
	await Promise.all(
		Array.from({ length: connections }, async (_, index) => askOn(new URL(url), paths, index, from, until, times)),
	)
	times.sort((one, other) => one - other)
	return {
		requests: times.length,
		rate: times.length / (duration / 1000),
		p99: times[Math.floor(times.length * 0.99)] ?? 0,
	}
}

async function askOn(
	url: URL,
	paths: readonly string[],
	offset: number,
	from: number,
	until: number,
	times: number[],
): Promise<void> {
	const socket = connect(Number(url.port), url.hostname).setNoDelay(true)
	await new Promise<void>((resolve) => socket.once('connect', resolve))
	for (let count = offset; performance.now() < until; count += connections) {
		const begun = performance.now()
		const answer = await ask(socket, paths[count % paths.length] ?? '/')
		if (!answer.startsWith('HTTP/1.1 200 ')) throw new Error(`The server answered ${answer.slice(0, 40)}`)
		if (begun >= from) times.push(performance.now() - begun)
	}
	socket.destroy()
}

/** An answer is short and comes in one piece. */
async function ask(socket: Socket, path: string): Promise<string> {
	return new Promise((resolve) => {
		socket.once('data', (data) => resolve(data.toString('latin1')))
		socket.write(`GET ${path} HTTP/1.1\r\nHost: bench\r\n\r\n`)
	})
}
