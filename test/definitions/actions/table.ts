import type { PressResult } from '../../../sandbox/companion/index.js'
import type { ActionFacts } from '../../../src/definitions/actions/facts.js'
import { actions } from '../../../src/definitions/actions/index.js'
import type { Option } from '../../../src/definitions/options/option.js'
import type { Desk } from '../../helpers/desk.js'
import { scenes } from './scenes/index.js'

export type ActionId = keyof typeof actions

export const actionIds = Object.keys(actions).filter((id): id is ActionId => id in actions)

export function factsOf(id: ActionId): ActionFacts {
	return actions[id]
}

/** Options that only the scene of a desk knows. */
const ofScene = new WeakMap<Desk, Readonly<Record<string, string>>>()

/** All is as the action's example needs it, and the module is signed in. */
export async function startFor(desk: Desk, id: ActionId): Promise<void> {
	// What events tell does not matter here, and there are many of them.
	desk.twitch.world.eventsub.trouble.holdWelcomes()
	desk.twitch.world.goLive('streamer', { startedSecondsAgo: 600 })
	ofScene.set(desk, scenes[id]?.(desk, 'streamer') ?? {})
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
): Promise<PressResult> {
	return desk.companion.pressWithDefaults(id, { ...factsOf(id).example.options, ...ofScene.get(desk), ...changed })
}
