import type { CompanionPresetSection } from '@companion-module/base'
import type { Schema } from '../../schema.js'
import { colors } from './colors.js'
import { preset } from './preset.js'

export const modulePresets = {
	connection: preset({
		name: 'Login: green when signed in, red when not; a press fetches the token now',
		text: 'TWITCH\\n$(twitch-api:user_login)',
		press: { actionId: 'token_refetch', options: { account: 'default' } },
		feedbacks: [
			{
				feedbackId: 'connection',
				options: { which: 'signed_in', scope: '', account: 'default' },
				style: { bgcolor: colors.green, color: colors.white },
			},
			{
				feedbackId: 'connection',
				options: { which: 'trouble', scope: '', account: 'default' },
				style: { bgcolor: colors.red, color: colors.white },
			},
		],
	}),
	login: preset({
		name: 'Start a login; the key shows the code to type',
		text: 'LOG IN\\n$(twitch-api:auth_user_code)',
		press: { actionId: 'auth_start', options: { account: 'default', scopes: 'settings', other: 'login' } },
	}),
	last_error: preset({ name: 'The last error', text: '$(twitch-api:last_error)' }),
	rate_limit: preset({
		name: 'Requests that are left',
		text: 'RATE\\n$(twitch-api:ratelimit_remaining)',
	}),
}

export const moduleSection: CompanionPresetSection<Schema> = {
	id: 'module',
	name: 'Connection and diagnostics',
	definitions: Object.keys(modulePresets),
}
