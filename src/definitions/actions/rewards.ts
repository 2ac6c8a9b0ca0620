import { changeReward, findReward, rewardNow } from '../../core/rewards.js'
import { PressError } from '../../core/press-error.js'
import { turnOf } from '../../core/turns.js'
import { choice } from '../options/choice.js'
import { number } from '../options/number.js'
import { isWanted, onOff } from '../options/on-off.js'
import { reward } from '../options/reward.js'
import { action, type WithChannel } from './action.js'
import type { Action } from './facts.js'

/** The least and the most that Twitch takes. */
const [cheapest, dearest] = [1, 1_000_000_000]

interface Switch {
	readonly name: string
	readonly description: string
	readonly property: 'isEnabled' | 'isPaused'
	readonly words: { readonly on: string; readonly off: string }
}

type SwitchOptions = { readonly reward: ReturnType<typeof reward>; readonly state: ReturnType<typeof onOff> }

/** Something of a reward that is on or off. */
function rewardSwitch({ name, description, property, words }: Switch): Action<WithChannel<SwitchOptions>> {
	return action({
		...{ name, description },
		channel: 'own',
		options: { reward: reward({ showsForeign: true }), state: onOff() },
		endpoints: ['update-custom-reward'],
		optionalEndpoints: ['get-custom-reward'],
		run: async ({ options, connection, on }) => {
			const caller = await on('update-custom-reward')
			const { id } = await findReward(connection, caller, options.reward)
			return connection.turns.take(turnOf('rewards', caller.channel.login, id), async () => {
				const isOn = await isWanted(options.state, async () => (await rewardNow(connection, caller, id))[property])
				const { title } = await changeReward(connection, caller, id, { [property]: isOn })
				return `${title}: ${isOn ? words.on : words.off}`
			})
		},
		learn: async ({ connection, on, option }) => {
			const { [property]: isOn } = await rewardNow(connection, await on('get-custom-reward'), option('reward'))
			return { state: isOn ? 'on' : 'off' }
		},
		example: { options: { reward: 'Hydrate', state: 'on' }, result: new RegExp(`^Hydrate: ${words.on}$`) },
	})
}

export const rewardActions = {
	reward_enable: rewardSwitch({
		name: 'Points: reward on or off',
		description: 'Viewers see a reward only while it is on',
		property: 'isEnabled',
		words: { on: 'on', off: 'off' },
	}),

	reward_pause: rewardSwitch({
		name: 'Points: pause reward',
		description: 'Viewers see a paused reward, but cannot have it',
		property: 'isPaused',
		words: { on: 'paused', off: 'resumed' },
	}),

	reward_cost: action({
		name: 'Points: cost of a reward',
		description: 'A number, or more or less than before, 1 at least. Learn takes over what it costs now',
		channel: 'own',
		options: {
			reward: reward({ showsForeign: true }),
			mode: choice({ label: 'Mode', choices: { set: 'Set', add: 'Add, below 0: take away' }, standard: 'set' }),
			cost: number({ label: 'Cost', min: -dearest, max: dearest, unit: 'channel points', standard: 100 }),
		},
		endpoints: ['update-custom-reward'],
		optionalEndpoints: ['get-custom-reward'],
		run: async ({ options, connection, on }) => {
			const { mode, cost: typed } = options
			if (mode === 'set' && typed < cheapest) {
				throw new PressError(`Cost: a reward costs ${cheapest} channel point at least, not ${typed}.`)
			}
			const caller = await on('update-custom-reward')
			const { id } = await findReward(connection, caller, options.reward)
			return connection.turns.take(turnOf('rewards', caller.channel.login, id), async () => {
				const before = mode === 'add' ? (await rewardNow(connection, caller, id)).cost : 0
				const wanted = Math.min(dearest, Math.max(cheapest, before + typed))
				const { title, cost } = await changeReward(connection, caller, id, { cost: wanted })
				return `${title}: ${cost} channel points`
			})
		},
		learn: async ({ connection, on, option }) => {
			const { cost } = await rewardNow(connection, await on('get-custom-reward'), option('reward'))
			return { mode: 'set', cost }
		},
		example: { options: { reward: 'Hydrate', mode: 'add', cost: 50 }, result: /^Hydrate: 150 channel points$/ },
	}),
}
