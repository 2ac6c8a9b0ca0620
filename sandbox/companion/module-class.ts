import type {
	CompanionHTTPRequest,
	CompanionHTTPResponse,
	CompanionStaticUpgradeScript,
	JsonObject,
	SomeCompanionConfigField,
} from '@companion-module/base'

/** A module as Companion sees it: whatever types its author wrote, JSON goes in. Every `InstanceBase` is one. */
export interface ModuleInstance {
	readonly instanceOptions: { disableVariableValidation: boolean }
	init(config: JsonObject, isFirstInit: boolean, secrets: JsonObject | undefined): Promise<void>
	configUpdated(config: JsonObject, secrets: JsonObject | undefined): Promise<void>
	destroy(): Promise<void>
	getConfigFields(): SomeCompanionConfigField[]
	handleHttpRequest?(request: CompanionHTTPRequest): CompanionHTTPResponse | Promise<CompanionHTTPResponse>
}

export type ModuleClass = new (internal: unknown) => ModuleInstance

type AnyScript = CompanionStaticUpgradeScript<JsonObject, JsonObject | undefined>

/** Written as a method, since a script may expect the narrower types of its own config, as `init` does. */
interface Upgrading {
	script(context: Parameters<AnyScript>[0], props: Parameters<AnyScript>[1]): ReturnType<AnyScript>
}

export type UpgradeScript = Upgrading['script']
