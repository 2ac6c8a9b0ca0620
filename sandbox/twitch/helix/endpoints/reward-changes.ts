import { Refusal } from '../../http/answer.js'
import type { Reward, RewardChanges } from '../../world/subjects/reward.js'
import type { Call } from '../call.js'

const dearest = 1_000_000_000
const longestCooldown = 604_800

export function checkTitle(others: readonly Reward[], title: string): void {
	if (title === '' || [...title].length > 45) {
		throw new Refusal(400, 'The title must contain a minimum of 1 character and a maximum of 45 characters.')
	}
	if (others.some((other) => other.title === title)) throw new Refusal(400, 'CREATE_CUSTOM_REWARD_DUPLICATE_REWARD')
}

/** What a request says of a reward, besides its title. */
export function changesIn(call: Call, reward?: Reward): RewardChanges {
	const cost = call.number('cost')
	const color = call.text('background_color')
	if (cost !== undefined && (cost < 1 || cost > dearest)) {
		throw new Refusal(400, 'The cost field must contain a minimum of 1 point.')
	}
	if (color !== undefined && !/^#[0-9a-f]{6}$/i.test(color))
		throw new Refusal(400, 'The background_color is not valid.')
	return {
		...(cost === undefined ? {} : { cost }),
		...(color === undefined ? {} : { color: color.toUpperCase() }),
		...(call.has('prompt') ? { prompt: call.text('prompt') ?? '' } : {}),
		...flag(call, 'is_enabled', 'enabled'),
		...flag(call, 'is_paused', 'paused'),
		...flag(call, 'is_user_input_required', 'inputRequired'),
		...flag(call, 'should_redemptions_skip_request_queue', 'skipsQueue'),
		...limit(call, 'is_max_per_stream_enabled', 'max_per_stream', 'maxPerStream', reward),
		...limit(call, 'is_max_per_user_per_stream_enabled', 'max_per_user_per_stream', 'maxPerUserPerStream', reward),
		...limit(call, 'is_global_cooldown_enabled', 'global_cooldown_seconds', 'cooldownSeconds', reward, longestCooldown),
	}
}

function flag(call: Call, name: string, property: keyof RewardChanges): RewardChanges {
	const value = call.flag(name)
	return value === undefined ? {} : { [property]: value }
}

/** A number that counts only where it is switched on. */
function limit(
	call: Call,
	switchName: string,
	name: string,
	property: 'maxPerStream' | 'maxPerUserPerStream' | 'cooldownSeconds',
	reward: Reward | undefined,
	most = Infinity,
): RewardChanges {
	const isOn = call.flag(switchName) ?? (call.has(name) ? reward?.[property] !== undefined : undefined)
	if (isOn === undefined) return {}
	if (!isOn) return { [property]: undefined }
	const value = call.number(name) ?? reward?.[property] ?? 0
	if (value < 1 || value > most) {
		throw new Refusal(400, `If ${switchName} is true, the minimum value for ${name} is 1.`)
	}
	return { [property]: value }
}
