import type { JsonObject, JsonValue } from '@companion-module/base'
import type { PressPlace, PressResult } from '../actions.js'
import type { SavedSettings } from '../config-page.js'
import type { StatusChange } from '../connection.js'
import type { FeedbackPlace } from '../feedback-handle.js'
import { Listeners, type Listener, type StopListening } from '../listeners.js'
import type { OptionInputs } from '../options/read-options.js'
import { install, type Installation } from './installation.js'
import { ModuleProcess, type Ending } from './module-process.js'
import type { Answer, Description, FeedbackState, Happening, Request } from './protocol.js'

export interface PackagedStart {
	config?: JsonObject
	secrets?: JsonObject
	label?: string
	isFirstInit?: boolean
}

/** A module as it is handed out, in a process of its own that may do no more than Companion would let it. */
export class PackagedModule {
	readonly variables = new Map<string, JsonValue>()
	readonly feedbacks = new Map<string, FeedbackState>()
	status: StatusChange | undefined
	/** What was last saved, secrets included, so that a restart can hand it back. */
	saved: SavedSettings = { config: {}, secrets: {} }
	readonly #happened = new Listeners<Happening>()
	readonly #ended = new Listeners<Ending>()
	#process: ModuleProcess | undefined
	#label = 'twitch'
	#isFirst = true

	private constructor(readonly installation: Installation) {}

	/** From a `.tgz` of `companion-module-build`, or a folder with what it packs. */
	static async install(packagePath: string): Promise<PackagedModule> {
		return new PackagedModule(await install(packagePath))
	}

	/** The first time, settings are the fields' defaults with what is given; after that, what was last saved. */
	async start({
		config = {},
		secrets = {},
		label = this.#label,
		isFirstInit = this.#isFirst,
	}: PackagedStart = {}): Promise<void> {
		if (this.#process) throw new Error('The module is running already')
		this.#label = label
		this.#isFirst = false
		this.status = undefined
		this.variables.clear()
		this.feedbacks.clear()
		const started = new ModuleProcess(this.installation, (happening) => this.#take(happening))
		this.#process = started
		started.ended.add((ending) => {
			this.#process = undefined
			this.#ended.tell(ending)
		})
		const given = { config: { ...this.saved.config, ...config }, secrets: { ...this.saved.secrets, ...secrets } }
		await this.#do({ kind: 'start', folder: this.installation.moduleFolder, label, isFirstInit, ...given })
	}

	async saveConfig(config: JsonObject, secrets?: JsonObject): Promise<void> {
		await this.#do({ kind: 'saveConfig', config, secrets })
	}

	async rename(label: string): Promise<void> {
		this.#label = label
		await this.#do({ kind: 'rename', label })
	}

	async press(actionId: string, options: OptionInputs = {}, place: PressPlace = {}): Promise<PressResult> {
		return this.#press(actionId, options, place, false)
	}

	async pressWithDefaults(actionId: string, options: OptionInputs = {}, place: PressPlace = {}): Promise<PressResult> {
		return this.#press(actionId, options, place, true)
	}

	/** Its later values are in `feedbacks`, by id. */
	async addFeedback(feedbackId: string, options: OptionInputs = {}, place: FeedbackPlace = {}): Promise<FeedbackState> {
		const answer = await this.#do({ kind: 'addFeedback', feedbackId, options, place })
		if (answer.kind !== 'placed') throw new Error(`Unexpected answer ${answer.kind}`)
		this.feedbacks.set(answer.feedback.id, answer.feedback)
		return answer.feedback
	}

	async removeFeedback(id: string): Promise<void> {
		this.feedbacks.delete(id)
		await this.#do({ kind: 'removeFeedback', id })
	}

	async describe(): Promise<Description> {
		const answer = await this.#do({ kind: 'describe' })
		if (answer.kind !== 'described') throw new Error(`Unexpected answer ${answer.kind}`)
		return answer.description
	}

	/** Ends the process, by force if the module has not ended by then, as Companion does; it can be started again. */
	async stop(milliseconds = 5000): Promise<void> {
		await this.#process?.stop(milliseconds)
	}

	/** Ends it for good and removes what was installed. */
	async remove(milliseconds?: number): Promise<void> {
		await this.stop(milliseconds)
		this.installation.remove()
	}

	onHappening(listener: Listener<Happening>): StopListening {
		return this.#happened.add(listener)
	}

	onEnd(listener: Listener<Ending>): StopListening {
		return this.#ended.add(listener)
	}

	async #press(
		actionId: string,
		options: OptionInputs,
		place: PressPlace,
		withDefaults: boolean,
	): Promise<PressResult> {
		const answer = await this.#do({ kind: 'press', actionId, options, withDefaults, place })
		if (answer.kind !== 'pressed') throw new Error(`Unexpected answer ${answer.kind}`)
		return answer.result
	}

	async #do(request: Request): Promise<Answer> {
		if (!this.#process) throw new Error('The module is not running')
		return this.#process.ask(request)
	}

	#take(happening: Happening): void {
		if (happening.kind === 'status') this.status = happening.change
		if (happening.kind === 'save') this.saved = { ...this.saved, ...happening.save }
		if (happening.kind === 'feedback') this.feedbacks.set(happening.feedback.id, happening.feedback)
		if (happening.kind === 'variables') {
			for (const { name, value } of happening.changes) this.variables.set(name, value)
		}
		this.#happened.tell(happening)
	}
}
