import type { PressResult } from '../../../sandbox/companion/index.js'
import type { ActionFacts } from '../../../src/definitions/actions/facts.js'
import { actions } from '../../../src/definitions/actions/index.js'
import type { Option } from '../../../src/definitions/options/option.js'
import type { EndpointId } from '../../../src/twitch/helix/endpoints.js'
import type { Desk } from '../../helpers/desk.js'
import { scenes } from './scenes/index.js'

export type ActionId = keyof typeof actions

export const actionIds = Object.keys(actions).filter((id): id is ActionId => id in actions)

export function factsOf(id: ActionId): ActionFacts {
	return actions[id]
}

/** A press of which the test cases tell: of the first example, or of a further one, for the calls that are its own. */
export interface Case {
	readonly title: string
	readonly id: ActionId
	readonly example: string | undefined
	readonly calls: readonly EndpointId[]
	readonly result: RegExp
}

export const cases: readonly Case[] = actionIds.flatMap((id) => {
	const { endpoints, example, furtherExamples } = factsOf(id)
	const further = Object.entries(furtherExamples).map(([name, more]) => ({
		title: `${id}, ${name}`,
		example: name,
		...more,
	}))
	return [{ title: id, example: undefined, calls: endpoints, result: example.result }, ...further].map(
		({ title, example: name, calls, result }) => ({ title, id, example: name, calls, result }),
	)
})

/** Options that only the scene of a desk knows. */
const ofScene = new WeakMap<Desk, Readonly<Record<string, string>>>()

/** All is as the action's example needs it, and the module is signed in. */
export async function startFor(desk: Desk, id: ActionId, example?: string): Promise<void> {
	// What events tell does not matter here, and there are many of them.
	desk.twitch.world.eventsub.trouble.holdWelcomes()
	desk.twitch.world.goLive('streamer', { startedSecondsAgo: 600 })
	ofScene.set(desk, scenes[id]?.(desk, 'streamer', example) ?? {})
	if (factsOf(id).example.tokenSource === 'device') await desk.startByCode()
	else await desk.startSignedIn()
}

export interface OptionRow {
	readonly action: ActionId
	readonly id: string
	readonly option: Option
}

/** Every option of every action. */
export const optionRows: readonly OptionRow[] = actionIds.flatMap((action) =>
	Object.entries(factsOf(action).options).map(([id, option]) => ({ action, id, option })),
)

/** A press that succeeds where all is well, but for what is changed. */
export async function pressExample(
	desk: Desk,
	id: ActionId,
	changed: ActionFacts['example']['options'] = {},
	further?: string,
): Promise<PressResult> {
	const { example, furtherExamples } = factsOf(id)
	const over = further === undefined ? {} : furtherExamples[further]?.options
	return desk.companion.pressWithDefaults(id, { ...example.options, ...over, ...ofScene.get(desk), ...changed })
}
