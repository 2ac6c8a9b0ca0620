import { readArguments } from './deck/arguments.js'
import { openSandbox, play } from './deck/deck.js'
import { findPackage } from './deck/package-path.js'
import { readLines } from './deck/prompt.js'
import { Screen } from './deck/screen.js'
import { usage } from './deck/usage.js'

async function main(): Promise<number> {
	const choice = readArguments(process.argv.slice(2), process.env)
	if (choice.kind === 'help') {
		process.stdout.write(`${usage}\n`)
		return 0
	}
	if (choice.kind === 'wrong') {
		process.stderr.write(`${choice.sentence} Try --help.\n`)
		return 2
	}
	const packagePath = findPackage(choice.packagePath)
	const lines = readLines(process.stdin, process.stdout)
	const colours = process.stdout.isTTY && process.stdout.hasColors() && process.env.NO_COLOR === undefined
	const sandbox = await openSandbox(packagePath, new Screen(lines.surface, colours), choice.real)
	try {
		return await Promise.race([interrupted(), play(sandbox, choice.real, lines).then(() => 0)])
	} finally {
		lines.close()
		await Promise.race([sandbox.close(), new Promise<void>((resolve) => setTimeout(resolve, 900))])
	}
}

async function interrupted(): Promise<number> {
	return new Promise((resolve) => {
		process.once('SIGINT', () => resolve(0))
		process.once('SIGTERM', () => resolve(143))
		process.once('SIGHUP', () => resolve(129))
	})
}

try {
	process.exit(await main())
} catch (error) {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
	process.exit(1)
}
