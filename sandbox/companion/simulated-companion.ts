import type {
	CompanionHTTPRequest,
	CompanionHTTPResponse,
	CompanionOptionValues,
	InstanceConstructor,
	InstanceTypes,
	SomeCompanionConfigField,
	StringKeys,
} from '@companion-module/base'
import type { PressPlace, PressResult } from './actions.js'
import { pageErrors } from './config-page.js'
import { Connection } from './connection.js'
import { defaultOptions } from './definitions.js'
import type { FeedbackHandle, FeedbackPlace } from './feedback-handle.js'
import type { OptionInputs } from './options/read-options.js'
import { checkPresets } from './presets/check-presets.js'
import type { KeyPlace } from './presets/keys.js'
import type { HowPressed, PlacedPreset } from './presets/placed-preset.js'
import { asJsonObject } from './through-json.js'
import { upgradeButtons, type SavedButtons } from './upgrades.js'

export interface StartOptions<Schema extends InstanceTypes> {
	config?: Partial<Schema['config']>
	secrets?: Partial<NonNullable<Schema['secrets']>>
	label?: string
	/** True at the first start of this connection unless given. */
	isFirstInit?: boolean
	/** Of a connection that an older version saved: the last upgrade script that it has seen, -1 for none. */
	lastUpgradeIndex?: number
}

/** A Companion 5.1 with one connection, in this process: does with the module what Companion and its user would do. */
export class SimulatedCompanion<Schema extends InstanceTypes = InstanceTypes> extends Connection {
	/**
	 * The first time, settings are the fields' defaults with what is given here; after that what was last saved, so that a
	 * `destroy` and a `start` are a restart.
	 */
	async start(Module: InstanceConstructor<Schema>, options: StartOptions<Schema> = {}): Promise<void> {
		const { config, secrets, label, isFirstInit = this.life.settings === undefined, lastUpgradeIndex } = options
		await this.life.start(Module, { config, secrets, label, isFirstInit, lastUpgradeIndex })
	}

	/** As the config page does: whole objects. Secrets left out stay as they are. */
	async saveConfig(
		config: Partial<Schema['config']>,
		secrets?: Partial<NonNullable<Schema['secrets']>>,
	): Promise<void> {
		this.life.save(asJsonObject(config), secrets && asJsonObject(secrets))
		await this.life.configUpdated()
	}

	/** A renamed connection gets `configUpdated` with the settings that it had. */
	async rename(label: string): Promise<void> {
		this.life.context.label = label
		await this.life.configUpdated()
	}

	async destroy(): Promise<void> {
		await this.life.destroy()
	}

	configFields(): SomeCompanionConfigField[] {
		return this.life.fieldsOf()
	}

	/** Why the page would refuse to save the settings as they are, by field. */
	pageErrors(): { [fieldId: string]: string } {
		return pageErrors(this.configFields(), { config: this.config, secrets: this.secrets })
	}

	async press(
		actionId: StringKeys<Schema['actions']>,
		options: OptionInputs = {},
		place?: PressPlace,
	): Promise<PressResult> {
		return this.actions.press(actionId, options, place)
	}

	/** As a newly placed action: each option starts with its field's default. */
	async pressWithDefaults(
		actionId: StringKeys<Schema['actions']>,
		overrides: OptionInputs = {},
		place?: PressPlace,
	): Promise<PressResult> {
		const defaults = defaultOptions(this.actions.definitions.get(actionId)?.options ?? [])
		return this.actions.press(actionId, { ...defaults, ...overrides }, place)
	}

	/** A click on "Learn" where the other options have their defaults. Rejects with what Companion would log. */
	async learn(
		actionId: StringKeys<Schema['actions']>,
		overrides: OptionInputs = {},
	): Promise<CompanionOptionValues | undefined> {
		const defaults = defaultOptions(this.actions.definitions.get(actionId)?.options ?? [])
		return this.actions.learn(actionId, { ...defaults, ...overrides })
	}

	/** Resolves when the module has answered for the first time. */
	async addFeedback(
		feedbackId: StringKeys<Schema['feedbacks']>,
		options: OptionInputs = {},
		place?: FeedbackPlace,
	): Promise<FeedbackHandle> {
		return this.feedbacks.add(feedbackId, options, place)
	}

	/** Resolves when every feedback that was to be checked has answered. */
	async feedbacksSettled(): Promise<void> {
		await this.feedbacks.settled()
	}

	/** Everything for which Companion would drop, skip or quietly break a preset. */
	checkPresets(): string[] {
		const { actions, feedbacks } = this
		const lookup = this.lookup.bind(this)
		return checkPresets(this.presets, { actions: actions.definitions, feedbacks: feedbacks.definitions, lookup })
	}

	async placePreset(presetId: string, place?: KeyPlace): Promise<PlacedPreset> {
		return this.keys.place(presetId, place)
	}

	async pressControl(controlId: string, how?: HowPressed): Promise<PressResult[]> {
		return this.keys.press(controlId, how)
	}

	/** Runs the upgrade scripts over saved buttons, all options wrapped as `{ isExpression, value }`. */
	upgradeButtons(saved: Partial<SavedButtons>, lastUpgradeIndex = -1): SavedButtons {
		const buttons = { actions: [], feedbacks: [], ...saved }
		return upgradeButtons(this.life.scripts, lastUpgradeIndex, this.config, buttons)
	}

	/** A request to `/instance/<label><path>`. */
	async http(path: string, request: Partial<CompanionHTTPRequest> = {}): Promise<CompanionHTTPResponse> {
		const baseUrl = `/instance/${this.label}`
		const local = { baseUrl, originalUrl: baseUrl + path, path, hostname: '127.0.0.1', ip: '127.0.0.1' }
		return this.life.http({ method: 'GET', headers: {}, query: {}, ...local, ...request })
	}
}
