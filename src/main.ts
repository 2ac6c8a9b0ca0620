import { isDeepStrictEqual } from 'node:util'
import { InstanceBase, InstanceStatus, type SomeCompanionConfigField } from '@companion-module/base'
import { configFields } from './config-page.js'
import { parseConfig, type Config, type ParsedConfig, type Secrets } from './config.js'
import { Connection } from './core/connection.js'
import type { Settings } from './core/settings.js'
import { actionDefinitions } from './definitions/actions/define.js'
import { feedbackDefinitions } from './definitions/feedbacks/define.js'
import { loginReport } from './definitions/login-report.js'
import { presets, presetSectionsFor } from './definitions/presets/index.js'
import { statusOf, type Status } from './definitions/status.js'
import { VariablePublisher } from './definitions/variables/publisher.js'
import { unreadableIn, type Unreadable } from './definitions/variables/readable.js'
import { SavedSecrets } from './saved-secrets.js'
import type { Schema } from './schema.js'
import { delay } from './twitch/oauth/deadline.js'
import type { Cell } from './state/cell.js'
import type { KnownReward } from './state/rewards.js'
import { Watchers } from './state/watchers.js'

export { UpgradeScripts } from './upgrades/index.js'

/** The connection as Companion knows it: life cycle only. */
export default class TwitchInstance extends InstanceBase<Schema> {
	readonly #connection: Connection
	readonly #variables: VariablePublisher
	readonly #feedbacks = new Watchers()
	readonly #savedSecrets = new SavedSecrets((secrets) => this.saveConfig(undefined, secrets))
	readonly #warned = new Set<string>()
	#parsed: ParsedConfig | undefined
	#shown: Status | undefined
	#reported = ''
	/** Those that the definitions name. */
	#rewards: readonly KnownReward[] = []
	#unreadable: Unreadable = {}
	#offered: ReturnType<typeof presetSectionsFor> = []

	constructor(internal: unknown) {
		super(internal)
		this.#connection = new Connection({
			log: (level, message) => this.log(level, message),
			onAccounts: () => this.#showStatus(),
			onToken: (key, token) => this.#savedSecrets.addToken(key, token),
			onLoggedOut: (key) => this.#forget(key),
			shelf: this.#savedSecrets.shelf,
		})
		this.#variables = new VariablePublisher(this.#connection, this)
	}

	async init(config: Config, _isFirstInit: boolean, secrets: Secrets | undefined): Promise<void> {
		const { changes } = this.#connection.state
		this.#apply(config, secrets)
		// The settings' channels are in the first definitions already.
		changes.flush()
		this.#define()
		changes.onChange((changed) => this.#onChange(changed))
	}

	/** Also called at every save and rename: equal settings do nothing. */
	async configUpdated(config: Config, secrets: Secrets | undefined): Promise<void> {
		this.#apply(config, secrets)
	}

	async destroy(): Promise<void> {
		const ended = this.#connection.end()
		this.#variables.end()
		this.#feedbacks.forgetAll()
		// Companion waits for 5 s; what comes in that time is still saved.
		const longest = new AbortController()
		await Promise.race([ended, delay(4000, longest.signal).catch(() => undefined)])
		longest.abort()
	}

	getConfigFields(): SomeCompanionConfigField[] {
		return configFields(this.#report(Date.now()))
	}

	#apply(config: Config, secrets: Secrets | undefined): void {
		const before = this.#parsed
		const parsed = parseConfig(config, this.#savedSecrets.merge(secrets ?? {}))
		this.#parsed = parsed
		if (parsed.kind === 'bad') {
			if (config['keepToken'] === false) this.#savedSecrets.forgetTokens()
			this.#connection.stop()
			this.#showStatus()
			return
		}
		this.#savedSecrets.apply(parsed.settings)
		for (const warning of parsed.warnings) this.#warnOnce(warning)
		if (before?.kind === 'settings' && isSame(before.settings, parsed.settings)) return
		this.#connection.apply(parsed.settings)
		for (const { key, token } of this.#connection.accounts.tokens) this.#savedSecrets.addToken(key, token)
	}

	#forget(key: string): void {
		if (this.#parsed?.kind !== 'settings') return
		const { settings } = this.#parsed
		for (const account of settings.accounts) if (account.key === key) this.#savedSecrets.forget(account)
		// Pasted again, it is a change of the settings.
		const accounts = settings.accounts.filter((account) => account.key !== key || !account.pasted)
		this.#parsed = { ...this.#parsed, settings: { ...settings, accounts } }
	}

	#define(): void {
		const { channels, named, ownScopes } = this.#connection.state
		this.#rewards = this.#ownRewards()
		this.#unreadable = unreadableIn(this.#connection)
		const surroundings = {
			...{ channels: channels.peek(), logins: named.peek(), scopes: ownScopes.peek() },
			...{ rewards: this.#rewards, unreadable: this.#unreadable },
		}
		this.#variables.define(surroundings)
		this.setActionDefinitions(actionDefinitions(this.#connection, surroundings))
		this.setFeedbackDefinitions(feedbackDefinitions(this.#connection, this.#feedbacks, surroundings))
		// Companion checks presets against the definitions, which are there by now.
		this.#offer(presetSectionsFor(surroundings))
	}

	#offer(sections: ReturnType<typeof presetSectionsFor>): void {
		if (isDeepStrictEqual(this.#offered, sections)) return
		this.#offered = sections
		this.setPresetDefinitions(sections, presets)
	}

	#ownRewards(): readonly KnownReward[] {
		return this.#connection.ownChannel.points.rewards.known
	}

	#report(now: number): string {
		return loginReport(this.#connection, this.#parsed?.kind === 'bad' ? this.#parsed.sentence : undefined, now)
	}

	/** An open config page is read again by Companion when something is saved, even if that is nothing. */
	#refreshPage(): void {
		const report = this.#report(0)
		if (report !== this.#reported) this.saveConfig(undefined, undefined)
		this.#reported = report
	}

	#onChange(changed: ReadonlySet<Cell<unknown>>): void {
		const { channels, named, ownScopes, accounts, logins, roles } = this.#connection.state
		const areOthers = [channels, named, ownScopes].some((cell) => changed.has(cell))
		const mayBeReadable = [accounts, roles].some((cell) => changed.has(cell))
		const isOther = areOthers || (mayBeReadable && !isDeepStrictEqual(this.#unreadable, unreadableIn(this.#connection)))
		if (isOther || !isDeepStrictEqual(this.#rewards, this.#ownRewards())) this.#define()
		this.#variables.refresh(changed)
		if ([channels, accounts, logins, roles].some((cell) => changed.has(cell))) this.#refreshPage()
		const ids = this.#feedbacks.affected(changed)
		if (ids.length > 0) this.checkFeedbacksById(...ids)
	}

	#showStatus(): void {
		const next: Status =
			this.#parsed?.kind === 'bad'
				? { status: InstanceStatus.BadConfig, message: this.#parsed.sentence }
				: statusOf(this.#connection.states, this.#connection.isLate)
		// What others said in it is without secrets already.
		const { message } = next
		if (this.#shown?.status === next.status && this.#shown.message === message) return
		this.#shown = next
		this.updateStatus(next.status, message)
		this.#refreshPage()
		this.log(next.status === InstanceStatus.Ok || next.status === InstanceStatus.Connecting ? 'info' : 'warn', message)
	}

	#warnOnce(warning: string): void {
		if (this.#warned.has(warning)) return
		this.#warned.add(warning)
		this.#connection.log('warn', warning)
	}
}

function isSame(one: Settings, other: Settings): boolean {
	return fingerprint(one) === fingerprint(other)
}

function fingerprint({ accounts, app, ...rest }: Settings): string {
	return JSON.stringify([accounts.map(({ key }) => key), app?.key, rest])
}
