import { describe, expect, test } from 'vitest'
import { buttonsOfVersion4 } from '../../src/upgrades/buttons-of-version-4.js'
import { actions } from '../../src/definitions/actions/index.js'
import { feedbacks } from '../../src/definitions/feedbacks/index.js'
import type { SavedOption } from '../../src/upgrades/saved-option.js'

type Plain = Record<string, string | number | boolean>

const saved = (options: Plain): Record<string, SavedOption> =>
	Object.fromEntries(Object.entries(options).map(([id, value]) => [id, { isExpression: false, value }]))

function upgraded(actionId: string, options: Record<string, SavedOption>, kind: 'action' | 'feedback' = 'action') {
	const at = { id: 'one', controlId: 'key' }
	const props = {
		...{ config: null, secrets: null },
		actions: kind === 'action' ? [{ ...at, actionId, options }] : [],
		feedbacks: kind === 'feedback' ? [{ ...at, feedbackId: actionId, options }] : [],
	}
	const { updatedActions, updatedFeedbacks } = buttonsOfVersion4({ currentConfig: {} }, props)
	const [action, feedback] = [updatedActions[0], updatedFeedbacks[0]]
	return { id: action?.actionId ?? feedback?.feedbackId ?? '', options: action?.options ?? feedback?.options ?? {} }
}

/** Each action as version 4 saves it, and what it has to be: docs and code of version 4.2.0. */
const rows: readonly (readonly [string, Plain, string, Plain])[] = [
	['adStart', { length: '90' }, 'ad_start', { channel: 'own', duration: '90' }],
	[
		'createClip',
		{ channel: 'selected', title: 'What a play', duration: '45' },
		'clip',
		{ channel: 'selected', title: 'What a play', duration: 45, then: 'nothing' },
	],
	[
		'createClipVOD',
		{ channel: 'other', vodID: '2000000000', title: 'What a play', offset: '90', duration: '30' },
		'clip_vod',
		{
			...{ channel: 'other', video: '2000000000', title: 'What a play', then: 'nothing' },
			...{ end_from: 'start', offset: '90', duration: 30 },
		},
	],
	['streamOpen', { channel: 'other' }, 'channel_url', { channel: 'other', page: 'channel' }],
	[
		'createPoll',
		{
			...{ title: 'Tea?', choice1: 'Yes', choice2: 'No', choice3: '', choice4: '', choice5: '' },
			...{ duration: '90', channelPoints: true, channelPointsValue: '50' },
		},
		'poll_create',
		{ channel: 'own', title: 'Tea?', choices: 'Yes | No', duration: '90', points: 50 },
	],
	[
		'createPoll',
		{
			title: 'Tea?',
			choice1: 'A',
			choice2: 'B',
			choice3: 'C',
			duration: '60',
			channelPoints: false,
			channelPointsValue: '5',
		},
		'poll_create',
		{ channel: 'own', title: 'Tea?', choices: 'A | B | C', duration: '60', points: 0 },
	],
	['endPoll', { status: 'TERMINATED' }, 'poll_end', { channel: 'own', result: 'show' }],
	['endPoll', { status: 'ARCHIVED' }, 'poll_end', { channel: 'own', result: 'hide' }],
	['endPrediction', { status: 'LOCKED', outcome: '' }, 'prediction_lock', { channel: 'own' }],
	['endPrediction', { status: 'CANCELED', outcome: '' }, 'prediction_cancel', { channel: 'own' }],
	['endPrediction', { status: 'RESOLVED', outcome: 'Win' }, 'prediction_resolve', { channel: 'own', outcome: 'Win' }],
	['marker', { channel: 'other' }, 'marker', { channel: 'other', description: '' }],
	[
		'request',
		{ url: 'https://api.twitch.tv/helix/users', method: 'get', body: '' },
		'api_request',
		{ channel: 'own', method: 'get', path: 'https://api.twitch.tv/helix/users', query: '', body: '', json_path: '' },
	],
	[
		'chatMessage',
		{ channel: 'other', message: 'Hello $(internal:time_hms)' },
		'chat_send',
		{ channel: 'other', message: 'Hello $(internal:time_hms)', reply_to: '', pin: false },
	],
	['clearChat', { channel: 'other' }, 'chat_clear', { channel: 'other' }],
	['chatModeEmote', { channel: 'other' }, 'chat_emote_only', { channel: 'other', state: 'toggle' }],
	['chatModeSub', { channel: 'other' }, 'chat_subs_only', { channel: 'other', state: 'toggle' }],
	['chatModeUnique', { channel: 'other' }, 'chat_unique', { channel: 'other', state: 'toggle' }],
	[
		'chatModeFollowers',
		{ channel: 'other', length: '10m' },
		'chat_followers_only',
		{ channel: 'other', state: 'toggle', minutes: 10 },
	],
	['chatModeSlow', { channel: 'other', length: 30 }, 'chat_slow', { channel: 'other', state: 'toggle', seconds: 30 }],
	['chatModeSlow', { channel: 'other', length: 0 }, 'chat_slow', { channel: 'other', state: 'off', seconds: 30 }],
	['resetChatTotal', { channel: 'other' }, 'chat_reset_counter', { channel: 'other' }],
	['selectChannel', { channel: 'other' }, 'channel_select', { channel: 'other' }],
]

const feedbackRows: readonly (readonly [string, Plain, string, Plain])[] = [
	['channelStatus', { channel: 'other' }, 'live', { channel: 'other' }],
	[
		'chatStatus',
		{ channel: 'other', mode: 'followers', value: 0 },
		'chat_mode',
		{ channel: 'other', mode: 'followers', compare: 'any', length: 0 },
	],
	[
		'chatStatus',
		{ channel: 'other', mode: 'slow', value: 30 },
		'chat_mode',
		{ channel: 'other', mode: 'slow', compare: 'equal', length: 30 },
	],
]

describe('A button of version 4', () => {
	test.for(rows)('with %s %j goes on as %s', ([before, options, id, expected]) => {
		expect(upgraded(before, saved(options))).toEqual({ id, options: saved(expected) })
		const today = new Map(Object.entries(actions)).get(id)
		expect(Object.keys(today?.options ?? {}).sort()).toEqual(Object.keys(expected).sort())
		for (const [name, option] of Object.entries(today?.options ?? {})) {
			expect(() => option.parse(expected[name] ?? null)).not.toThrow()
		}
	})

	test.for(feedbackRows)('with the feedback %s %j goes on as %s', ([before, options, id, expected]) => {
		expect(upgraded(before, saved(options), 'feedback')).toEqual({ id, options: saved(expected) })
		const today = new Map(Object.entries(feedbacks)).get(id)
		expect(Object.keys(today?.options ?? {}).sort()).toEqual(Object.keys(expected).sort())
	})

	test('keeps its expressions', () => {
		const length = { isExpression: true, value: '$(custom:seconds) * 2' } as const
		expect(upgraded('chatModeSlow', { channel: { isExpression: false, value: 'own' }, length }).options).toMatchObject({
			seconds: length,
		})
		const choice1 = { isExpression: true, value: '$(custom:first)' } as const
		const poll = upgraded('createPoll', { ...saved({ title: 'Tea?', choice2: 'No "way"' }), choice1 })
		expect(poll.options['choices']).toEqual({
			isExpression: true,
			value: '`${$(custom:first)} | ${parseVariables("No \\"way\\"")}`',
		})
	})

	test('that is none of it is left alone', () => {
		expect(upgraded('chat_send', saved({ channel: 'own', message: 'Hi' }))).toEqual({ id: '', options: {} })
	})
})
