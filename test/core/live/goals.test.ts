import { describe, expect } from 'vitest'
import { test } from '../../helpers/desk.js'
import { hour, minute, pass, second } from '../../helpers/time.js'
import { arrive, listenLive, listenOffline } from './listening.js'
import { sentSince, shown, valuesOf } from './sent.js'
import { documented, send } from './votes.js'

describe('Goals', () => {
	test('are shown from their beginning to their end, with a bar', async ({ desk }) => {
		await listenOffline(desk)
		const { goals } = desk.twitch.world
		goals.begin('streamer', { type: 'follower', target: 200, current: 58, description: 'More!' })
		await shown(desk, 'goal_1_current', 58)
		expect(desk.companion.variables).toMatchObject({
			goal_1_type: 'follower',
			goal_1_description: 'More!',
			goal_1_target: 200,
			goal_1_percent: 29,
			goal_1_bar: '❚❚❘❘❘❘❘❘❘❘',
			goal_2_percent: 0,
		})
		goals.begin('streamer', { type: 'new_bit', target: 10 })
		await shown(desk, 'goal_2_type', 'new_bit')
		goals.progress('streamer', 'follower', 199)
		await shown(desk, 'goal_1_percent', 99)
		expect(desk.companion.variables['goal_1_bar']).toBe('❚❚❚❚❚❚❚❚❚❘')
		goals.progress('streamer', 'follower', 260)
		await shown(desk, 'goal_1_percent', 130)
		expect(desk.companion.variables['goal_1_bar']).toBe('❚❚❚❚❚❚❚❚❚❚')
		const before = desk.companion.variableBatches.length
		goals.end('streamer', 'follower')
		await shown(desk, 'goal_1_type', 'new_bit')
		expect(desk.companion.variables['goal_2_type']).toBe('')
		expect(sentSince(desk, before).filter((name) => !name.startsWith('goal_'))).toEqual([])
	})

	test('are read when the connection begins, and after a gap', async ({ desk }) => {
		const { goals, eventsub } = desk.twitch.world
		goals.begin('streamer', { type: 'new_cheerer', target: 4, current: 1 })
		await listenLive(desk)
		expect(desk.companion.variables).toMatchObject({ goal_1_type: 'new_cheerer', goal_1_percent: 25 })
		await pass(hour)
		expect(desk.helix('get-creator-goals')).toHaveLength(1)
		eventsub.drop()
		goals.end('streamer', 'new_cheerer')
		await pass(30 * second)
		expect(desk.companion.variables).toMatchObject({ goal_1_percent: 0 })
		expect(desk.helix('get-creator-goals')).toHaveLength(2)
	})
})

describe('News of a goal that come late', () => {
	test('do not bring it back after its end', async ({ desk }) => {
		await listenOffline(desk)
		const [goal] = documented('channel.goal.progress')
		await send(desk, 'channel.goal.begin', { ...goal })
		expect(desk.companion.variables).toMatchObject({ goal_1_type: 'subscription', goal_1_current: 120 })
		await send(desk, 'channel.goal.end', { ...goal, is_achieved: false, ended_at: new Date().toISOString() })
		await send(desk, 'channel.goal.progress', { ...goal })
		expect(desk.companion.variables).toMatchObject({ goal_1_type: '', goal_1_current: '' })
	})

	test('as answers of Twitch do not, either', async ({ desk }) => {
		const { goals, trouble, eventsub } = desk.twitch.world
		goals.begin('streamer', { type: 'new_cheerer', target: 4, current: 1 })
		await listenLive(desk)
		const open = trouble.hold({ match: { endpoint: 'get-creator-goals' }, acted: true })
		const before = desk.helix('get-creator-goals').length
		eventsub.drop()
		while (desk.helix('get-creator-goals').length === before) await pass(second)
		const types = valuesOf(desk, 'goal_1_type')
		goals.end('streamer', 'new_cheerer')
		await arrive()
		open()
		await pass(10 * second)
		expect(types).toEqual([''])
	})
})

describe('News of a charity campaign that come late', () => {
	test('do not bring it back after its stop, nor take back what was given', async ({ desk }) => {
		await listenOffline(desk)
		const of = (type: string): object => documented(`channel.charity_campaign.${type}`)[0] ?? {}
		await send(desk, 'channel.charity_campaign.progress', of('progress'))
		await send(desk, 'channel.charity_campaign.start', of('start'))
		expect(desk.companion.variables).toMatchObject({ charity_name: 'Example name', charity_current: 2600 })
		await send(desk, 'channel.charity_campaign.stop', of('stop'))
		await send(desk, 'channel.charity_campaign.progress', of('progress'))
		expect(desk.companion.variables).toMatchObject({ charity_name: '', charity_current: '' })
	})
})

describe('A charity campaign', () => {
	test('is shown from its start to its end, in whole units of money', async ({ desk }) => {
		await listenOffline(desk)
		const { charity } = desk.twitch.world
		charity.start('streamer', { name: 'Good Cause', targetCents: 20_000 })
		await shown(desk, 'charity_name', 'Good Cause')
		expect(desk.companion.variables).toMatchObject({ charity_current: 0, charity_target: 200, charity_percent: 0 })
		charity.donate('streamer', 'other', 5050)
		await shown(desk, 'charity_current', 50.5)
		await shown(desk, 'charity_last_donor', 'Other')
		expect(desk.companion.variables).toMatchObject({
			...{ charity_last_amount: 50.5, charity_percent: 25, charity_bar: '❚❚❘❘❘❘❘❘❘❘' },
		})
		const before = desk.companion.variableBatches.length
		charity.setTarget('streamer', 10_100)
		await shown(desk, 'charity_percent', 50)
		charity.stop('streamer')
		await shown(desk, 'charity_name', '')
		expect(sentSince(desk, before).filter((name) => !name.startsWith('charity_'))).toEqual([])
	})

	test('shows each of many donations', async ({ desk }) => {
		await desk.startListening()
		const { charity } = desk.twitch.world
		charity.start('streamer')
		for (let cents = 100; cents <= 500; cents += 100) charity.donate('streamer', 'other', cents)
		await shown(desk, 'charity_last_amount', 5)
		const amounts = desk.companion.variableBatches.flatMap(({ charity_last_amount: amount }) => amount ?? [])
		expect(amounts).toEqual([1, 2, 3, 4, 5])
	})

	test('is read when the connection begins, and after a gap', async ({ desk }) => {
		const { charity, eventsub } = desk.twitch.world
		charity.start('streamer', { name: 'Good Cause' })
		await listenLive(desk)
		expect(desk.companion.variables).toMatchObject({ charity_name: 'Good Cause', charity_target: 1000 })
		await pass(hour)
		expect(desk.helix('get-charity-campaign')).toHaveLength(1)
		eventsub.drop()
		charity.stop('streamer')
		await pass(30 * second)
		expect(desk.companion.variables['charity_name']).toBe('')
	})
})

describe('A connection at which nothing happens', () => {
	test('sends nothing of all this, though goals, rewards and a campaign are there', async ({ desk }) => {
		const { charity, goals, points } = desk.twitch.world
		charity.start('streamer')
		goals.begin('streamer', { type: 'new_bit', target: 4 })
		points.addReward('streamer', 'Song', { cooldownSeconds: 60 })
		await listenLive(desk)
		const before = desk.companion.variableBatches.length
		await pass(16 * minute)
		expect(sentSince(desk, before).filter((name) => /^(goal|charity|reward|next_stream|vacation)/.test(name))).toEqual(
			[],
		)
	})
})
