import type {
	CompanionHTTPRequest,
	CompanionHTTPResponse,
	JsonObject,
	SomeCompanionConfigField,
} from '@companion-module/base'
import { messageOf } from './actions.js'
import { firstSettings, type SavedSettings } from './config-page.js'
import { uniqueFields } from './definitions.js'
import type { Emissions } from './emissions.js'
import { Lifecycle, type TimeLimits } from './lifecycle.js'
import { Listeners } from './listeners.js'
import type { Log } from './log.js'
import type { ModuleClass, ModuleInstance, UpgradeScript } from './module-class.js'
import { asJsonObject, throughJson } from './through-json.js'
import { upgradeSettings } from './upgrades.js'

export interface FirstWords {
	config: object | undefined
	secrets: object | undefined
	label: string | undefined
	isFirstInit: boolean
	lastUpgradeIndex: number | undefined
}

/** A module's life within a connection: its settings, and its calls one after the other. */
export class ConnectionLife {
	/** Every save, by the page and by the module, oldest first. */
	readonly saves: Partial<SavedSettings>[] = []
	readonly saved = new Listeners<Partial<SavedSettings>>()
	settings: SavedSettings | undefined
	module: ModuleInstance | undefined
	#calls = new Lifecycle()

	constructor(
		readonly context: { label: string },
		readonly scripts: UpgradeScript[],
		readonly limits: TimeLimits,
		readonly log: Log,
		readonly emissions: Emissions,
	) {}

	async start(Module: ModuleClass, first: FirstWords): Promise<void> {
		this.#calls = new Lifecycle()
		this.context.label = first.label ?? this.context.label
		this.log.listen()
		try {
			await this.#calls.call(this.limits.init, async () => this.#init(Module, first))
		} catch (error) {
			this.log.companion('error', `Failed to init: ${messageOf(error)}`)
			throw error
		}
	}

	async #init(Module: ModuleClass, first: FirstWords): Promise<void> {
		const module = new Module(this.context)
		this.module = module
		const before = first.isFirstInit ? firstSettings(this.fieldsOf(module)) : this.settings
		const given = {
			config: { ...before?.config, ...asJsonObject(first.config) },
			secrets: { ...before?.secrets, ...asJsonObject(first.secrets) },
		}
		const last = first.isFirstInit ? this.scripts.length : (first.lastUpgradeIndex ?? this.scripts.length)
		const { config, secrets } = upgradeSettings(this.scripts, last, given)
		this.save(config, secrets)
		await module.init(throughJson(config), first.isFirstInit, throughJson(secrets))
	}

	async configUpdated(): Promise<void> {
		const module = this.running()
		await this.#call(async () => {
			const { config = {}, secrets = {} } = this.settings ?? {}
			await module.configUpdated(throughJson(config), throughJson(secrets))
		})
	}

	async destroy(): Promise<void> {
		const module = this.running()
		try {
			await this.#call(async () => module.destroy())
		} finally {
			this.module = undefined
			this.log.stop()
		}
	}

	save(config: JsonObject | undefined, secrets: JsonObject | undefined): void {
		if (config) this.emissions.add('config', config)
		const save = throughJson({ config, secrets })
		const { config: keptConfig = {}, secrets: keptSecrets = {} } = this.settings ?? {}
		this.settings = { config: save.config ?? keptConfig, secrets: save.secrets ?? keptSecrets }
		this.saves.push(save)
		this.saved.tell(save)
	}

	async http(request: CompanionHTTPRequest): Promise<CompanionHTTPResponse> {
		const module = this.running()
		if (!module.handleHttpRequest) return { status: 404 }
		try {
			const response = await module.handleHttpRequest(throughJson(request))
			this.emissions.add('http', response)
			return { status: 200, ...throughJson(response) }
		} catch (error) {
			this.emissions.add('http', messageOf(error))
			return { status: 500 }
		}
	}

	fieldsOf(module = this.running()): SomeCompanionConfigField[] {
		const fields = throughJson(uniqueFields(module.getConfigFields()))
		this.emissions.add('config page', fields)
		return fields
	}

	running(): ModuleInstance {
		if (!this.module) throw new Error('The module is not running: call start() first')
		return this.module
	}

	async #call(work: () => Promise<void>): Promise<void> {
		try {
			await this.#calls.call(this.limits.call, work)
		} catch (error) {
			this.log.companion('error', messageOf(error))
			throw error
		}
	}
}
