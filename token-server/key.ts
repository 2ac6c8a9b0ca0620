import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Secret } from '../src/twitch/oauth/secret.js'
import { attempt, SettingsError } from './settings-error.js'

const shortestKey = 32

/** From the environment, or from a file that is made at the first start and that only its owner can read. */
export function readKey(given: string, folder: string | undefined): Secret {
	if (given.length >= shortestKey) return new Secret(given)
	if (given)
		throw new SettingsError(
			`TOKEN_SERVER_KEY is too short: it needs ${shortestKey} characters or more, such as from "openssl rand -base64 32".`,
		)
	if (folder === undefined)
		throw new SettingsError('TOKEN_SERVER_KEY is missing: with DynamoDB there is no folder to keep a key in.')
	const file = join(folder, 'key')
	const key = attempt(`The key in ${file} cannot be used`, () => {
		const made = `${randomBytes(32).toString('base64')}\n`
		// On disk before anything is encrypted with it: without it all logins are lost.
		if (!existsSync(file)) writeFileSync(file, made, { mode: 0o600, flag: 'wx', flush: true })
		chmodSync(file, 0o600)
		return readFileSync(file, 'utf8').trim()
	})
	if (key.length < shortestKey)
		throw new SettingsError(`The key in ${file} is too short. Restore the file from a backup.`)
	return new Secret(key)
}
