import type { CompanionPresetSection } from '@companion-module/base'
import type { Schema } from '../../schema.js'
import type { KnownReward } from '../../state/rewards.js'
import { lit } from './colors.js'
import { group, template } from './groups.js'
import { adjustable, held, own, preset, shown, typed, type Preset } from './preset.js'

const whichReward = [adjustable('reward', 'Title of the reward', 'edit me')]
const switched = { channel: 'own', reward: typed('reward'), state: 'toggle' } as const
const waiting = { feedbackId: 'redemptions_waiting', options: { reward: 'any', count: 1 }, style: lit.yellow } as const

const atOldest = { channel: 'own', reward: 'any', which: 'oldest', id: '' } as const

function oldest(caption: string, resolve: 'fulfill' | 'refund'): Preset {
	return preset({
		name: `${resolve === 'fulfill' ? 'Fulfill' : 'Refund'} the redemption that waits longest`,
		text: [caption, `${shown('redemptions_pending')} wait`],
		press: { actionId: 'redemption_resolve', options: { ...atOldest, resolve } },
		lamps: [waiting],
	})
}

export const pointPresets = {
	reward_enable: preset({
		name: 'Reward on or off',
		text: ['REWARD', own('reward')],
		isFree: true,
		press: { actionId: 'reward_enable', options: switched },
		lamps: [
			{
				feedbackId: 'reward_state',
				options: { reward: typed('reward'), property: 'enabled' },
				style: lit.purple,
			},
		],
		variables: whichReward,
	}),
	reward_pause: preset({
		name: 'Pause or resume a reward',
		text: ['PAUSE', own('reward')],
		isFree: true,
		press: { actionId: 'reward_pause', options: switched },
		lamps: [
			{
				feedbackId: 'reward_state',
				options: { reward: typed('reward'), property: 'paused' },
				style: lit.yellow,
			},
		],
		variables: whichReward,
	}),
	reward_all_pause: preset({
		name: 'Pause all rewards that this module can change; resume them once all are paused',
		text: ['PAUSE', 'ALL'],
		press: { actionId: 'reward_all_pause', options: { channel: 'own', state: 'toggle' } },
	}),
	redemption_fulfill: oldest('FULFILL', 'fulfill'),
	redemption_refund: oldest('REFUND', 'refund'),
	redemption_refund_all: preset({
		name: 'Refund all redemptions that wait',
		text: ['REFUND ALL', held],
		hold: { actionId: 'redemption_resolve', options: { ...atOldest, which: 'all', resolve: 'refund' } },
		lamps: [waiting],
	}),
	redemption_queue: preset({
		name: 'How many redemptions wait',
		text: ['QUEUE', shown('redemptions_pending')],
		lamps: [waiting],
	}),
	redemption_last: preset({
		name: 'The last redemption',
		text: ['REDEEMED', shown('last_redemption_user'), shown('last_redemption_reward')],
		isFree: true,
		lamps: [
			{
				feedbackId: 'recent_event',
				options: { event: 'redemption', seconds: 10, min_amount: 0 },
				style: lit.purple,
			},
		],
	}),
}

/** With a key for each reward that can be changed. */
export function pointSection(rewards: readonly KnownReward[]): CompanionPresetSection<Schema> {
	const titles = rewards.filter(({ isForeign }) => !isForeign).map(({ title }) => title)
	return {
		id: 'points',
		name: 'Channel points',
		definitions: [
			group('redemptions', 'Redemptions', [
				...['redemption_fulfill', 'redemption_refund', 'redemption_refund_all', 'redemption_queue', 'redemption_last'],
				'reward_all_pause',
			]),
			template(pointPresets, 'reward_enable', 'Rewards on or off', [...titles, 'edit me']),
			template(pointPresets, 'reward_pause', 'Pause rewards', [...titles, 'edit me']),
		],
	}
}
