import { WrongKeyError } from './accounts/vault.js'
import { runCommand } from './commands/commands.js'
import { startServer } from './server.js'
import { readSettings, SettingsError, warningsOf } from './settings.js'
import { usage } from './usage.js'

const [name, ...words] = process.argv.slice(2)

try {
	if (name === '--help' || name === '-h' || name === 'help') process.stdout.write(usage())
	else if (name)
		for (const line of await runCommand(readSettings(process.env), name, words, process.env)) console.log(line)
	else await run()
} catch (error) {
	const sentence = sentenceOf(error)
	if (sentence === undefined) throw error
	console.error(sentence)
	process.exitCode = 1
}

async function run(): Promise<void> {
	const settings = readSettings(process.env)
	for (const warning of warningsOf(settings)) console.warn(`Warning: ${warning}`)
	const server = await startServer(settings, (line) => console.log(line), true)
	console.log(`The token server listens at ${server.url}. Log in at ${server.publicUrl}/login`)
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => {
			void server.close().then(() => process.exit(0))
		})
	}
}

/** What is at fault outside this program. */
function sentenceOf(error: unknown): string | undefined {
	if (error instanceof SettingsError || error instanceof WrongKeyError) return error.message
	const isDatabase = error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR'
	return isDatabase ? `DATA: the database there cannot be used: ${error.message}.` : undefined
}
