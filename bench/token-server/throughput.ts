import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { machine } from '../report/machine.js'
import { table, type Row } from '../report/table.js'
import { load, type Load } from './load.js'

const Started = v.object({ url: v.string(), paths: v.array(v.string()) })
const Memory = v.object({ memory: v.number() })
const kinds = ['bare', '1', '100', '10000'] as const
const goal = 0.5

/** How many tokens the token server hands out in a second, beside a bare route, and what 10,000 users cost in memory. */
export async function measureTokenServer(): Promise<string> {
	const where = machine()
	const results: { kind: string; load: Load; memory: number }[] = []
	for (const kind of kinds) results.push({ kind, ...(await measure(kind)) })
	const bare = results[0]?.load.rate ?? NaN
	const rows = results.map(({ kind, load: { rate, p99 }, memory }): Row => {
		const name =
			kind === 'bare' ? 'Bare Hono route, a constant' : `Token server, ${Number(kind).toLocaleString('en-US')} users`
		return [name, Math.round(rate), (rate / bare).toFixed(2), p99.toFixed(2), Math.round(memory / 1024 ** 2)]
	})
	const ratio = (results.at(-1)?.load.rate ?? NaN) / bare
	const verdict = `At 10,000 users **${ratio.toFixed(2)}** of the bare route (goal: ${goal} or more, ${ratio >= goal ? 'met' : 'not met'}).`
	return [where, table(['`GET /?id=`', 'Requests a second', 'Of bare', 'p99 ms', 'Memory MiB'], rows), verdict].join(
		'\n\n',
	)
}

async function measure(kind: string): Promise<{ load: Load; memory: number }> {
	const child = fork(fileURLToPath(new URL('server-process.ts', import.meta.url)), [kind], {
		execArgv: [...process.execArgv, '--disable-warning=ExperimentalWarning'],
	})
	try {
		const { url, paths } = v.parse(Started, await message(child))
		const measured = await load(url, paths)
		child.send('memory')
		const { memory } = v.parse(Memory, await message(child))
		return { load: measured, memory }
	} finally {
		child.disconnect()
		await once(child, 'exit')
	}
}

async function message(child: ChildProcess): Promise<unknown> {
	const [sent] = (await once(child, 'message')) as [unknown]
	return sent
}
