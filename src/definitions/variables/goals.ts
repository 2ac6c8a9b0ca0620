import type { ChannelState } from '../../state/channel.js'
import type { Goal } from '../../state/goals.js'
import { progressBar } from './bar.js'
import { ownVariable, type OwnGroup } from './own.js'
import { percent } from './percent.js'
import type { Variable } from './variable.js'

function ofGoal(number: number): Record<string, Variable> {
	const goal = ({ points }: ChannelState): Goal | undefined => points.goals.all[number - 1]
	const name = (what: string): string => `Goal ${number}: ${what}`
	return {
		[`goal_${number}_type`]: ownVariable(name('what is counted, such as follower'), (channel) => goal(channel)?.type),
		[`goal_${number}_description`]: ownVariable(name('description'), (channel) => goal(channel)?.description),
		[`goal_${number}_current`]: ownVariable(name('how many there are'), (channel) => goal(channel)?.current),
		[`goal_${number}_target`]: ownVariable(name('target'), (channel) => goal(channel)?.target),
		[`goal_${number}_percent`]: ownVariable(name('percent'), (channel) => percent(goal(channel))),
		[`goal_${number}_bar`]: ownVariable(name('a bar of ten steps'), (channel) => progressBar(goal(channel))),
	}
}

/** In the order in which they began. */
export const goalGroup: OwnGroup = {
	topics: ['channel.goal.begin'],
	variables: { ...ofGoal(1), ...ofGoal(2), ...ofGoal(3) },
}
