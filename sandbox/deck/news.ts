import type { JsonValue } from '@companion-module/base'
import type { Ending, Happening, PackagedModule } from '../companion/process/index.js'
import { startTimer } from '../companion/real-time.js'
import { statusText, variableText } from './commands.js'
import type { OutsideWorld } from './outside-world.js'
import { wrap } from './page-text.js'
import type { Screen } from './screen.js'

/** Shows what the module says and does, as it comes. */
export function showNews(module: PackagedModule, screen: Screen): void {
	module.onHappening((happening) => show(happening, screen))
	module.onEnd((ending) => restartAfterCrash(ending, module, screen))
}

function show(happening: Happening, screen: Screen): void {
	switch (happening.kind) {
		case 'status':
			return screen.show('status', statusText({ status: happening.change }))
		case 'log': {
			const { level, source, message } = happening.line
			return screen.show('log', `${level.padEnd(5)} ${source ? `${source}: ` : ''}${message}`)
		}
		case 'variables':
			for (const { name, value } of happening.changes) {
				if (isCounting.test(name) && !isTimeFor(name)) continue
				if (value !== '')
					screen.show(
						'variable',
						`${name} = ${isWords(value) ? wrap(value.join(', ')).join('\n') : variableText(value)}`,
					)
			}
			return
		case 'feedback':
			return screen.show('feedback', `${happening.feedback.feedbackId} = ${variableText(happening.feedback.value)}`)
		case 'save':
			return hideSecrets(happening.save.secrets, screen)
	}
}

/** What changes every second would push everything else off the screen; "variables" shows it. */
const isCounting = /(uptime|uptime_seconds|_cooldown|_remaining|_in)$/
const shownAt = new Map<string, number>()
const pause = 30_000

function isTimeFor(name: string): boolean {
	const isTime = Date.now() - (shownAt.get(name) ?? 0) > pause
	if (isTime) shownAt.set(name, Date.now())
	return isTime
}

/** A list of words, such as the granted scopes, is worth its lines. */
function isWords(value: JsonValue | undefined): value is readonly string[] {
	return Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string')
}

/** Whose a saved login is, is no secret. */
const known = new Set(['login', 'userId'])

/** Tokens that the module keeps, too, are never shown. */
function hideSecrets(secrets: JsonValue | undefined, screen: Screen): void {
	if (typeof secrets === 'string' && secrets.length >= 8) screen.hide(secrets)
	if (typeof secrets !== 'object' || secrets === null) return
	for (const [name, secret] of Object.entries(secrets)) if (!known.has(name)) hideSecrets(secret, screen)
}

/** Companion, too, waits a second and starts a crashed module again. */
function restartAfterCrash({ wanted, code, signal }: Ending, module: PackagedModule, screen: Screen): void {
	if (wanted) return
	screen.show('sandbox', `The module crashed (${signal ?? `exit code ${code}`}) and starts again in a second.`)
	startTimer(() => {
		module.start().catch((error: unknown) => screen.show('sandbox', `It did not start: ${String(error)}`))
	}, 1000).unref()
}

/** Shows what reaches the simulated Twitch. Query strings hold ids, so only paths are shown. */
export function showRequests({ twitch }: OutsideWorld, screen: Screen): void {
	twitch.onAnswered(({ method, host, path, status }) =>
		screen.show('request', `${method.padEnd(6)} /${host}${path}  ${status ?? 'cut off'}`),
	)
}
