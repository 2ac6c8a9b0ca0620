import type { CompanionPresetSection } from '@companion-module/base'
import type { Schema } from '../../schema.js'
import { lit } from './colors.js'
import { preset, shown, type Lamp } from './preset.js'

type Which = Extract<Lamp, { feedbackId: 'connection' }>['options']['which']

function when(which: Which, style: (typeof lit)[keyof typeof lit]): Lamp {
	return { feedbackId: 'connection', options: { which, scope: '', account: 'default' }, style }
}

export const modulePresets = {
	connection: preset({
		name: 'Login: green when signed in, red when not; a press fetches the token now',
		text: [`TWITCH ${shown('user_login')}`],
		press: { actionId: 'token_refetch', options: { account: 'default' } },
		lamps: [when('signed_in', lit.green), when('trouble', lit.red)],
	}),
	login: preset({
		name: 'Start a login; the key shows the code to type',
		text: [`LOG IN ${shown('auth_user_code')}`],
		press: { actionId: 'auth_start', options: { account: 'default', scopes: 'settings', other: 'login' } },
	}),
	missing_scopes: preset({
		name: 'Scopes: yellow when something lacks one (the variable missing_scopes says which)',
		text: ['SCOPES'],
		lamps: [when('scope_missing', lit.yellow)],
	}),
	eventsub: preset({
		name: 'Live events: green when they come',
		text: ['EVENTS', shown('eventsub_state')],
		lamps: [when('live_events', lit.green)],
	}),
	rate_limit: preset({
		name: 'Requests that are left: yellow when few are',
		text: [`RATE ${shown('ratelimit_remaining')}`],
		lamps: [{ feedbackId: 'rate_low', options: { count: 100 }, style: lit.yellow }],
	}),
	last_error: preset({
		name: 'The last error: red for ten seconds',
		text: ['ERROR', shown('last_error')],
		isFree: true,
		lamps: [{ feedbackId: 'last_action_failed', options: { seconds: 10 }, style: lit.red }],
	}),
	last_result: preset({
		name: 'What the last action did',
		text: ['RESULT', shown('last_action_result')],
		isFree: true,
	}),
	refresh_now: preset({
		name: 'Look at everything at Twitch now',
		text: ['REFRESH'],
		press: { actionId: 'refresh_now', options: { channel: 'own', what: 'all' } },
	}),
}

export const moduleSection: CompanionPresetSection<Schema> = {
	id: 'module',
	name: 'Connection and diagnostics',
	definitions: Object.keys(modulePresets),
}
