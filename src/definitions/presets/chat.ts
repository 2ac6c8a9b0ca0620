import type { CompanionPresetSection } from '@companion-module/base'
import type { Schema } from '../../schema.js'
import { preset } from './preset.js'

const message = (startupValue: string) => [
	{ variableType: 'simple' as const, variableName: 'message', startupValue, headline: 'What is said' },
]
const typed = { isExpression: true as const, value: '$(local:message)' }

export const chatPresets = {
	chat_message: preset({
		name: 'Send a chat message',
		text: 'CHAT\\n$(local:message)',
		press: { actionId: 'chat_send', options: { channel: 'selected', message: typed, reply_to: '', pin: false } },
		variables: message('Hello chat!'),
	}),
	chat_announcement: preset({
		name: 'Send an announcement',
		text: 'ANNOUNCE\\n$(local:message)',
		press: { actionId: 'chat_announce', options: { channel: 'selected', message: typed, color: 'primary' } },
		variables: message('Welcome everyone!'),
	}),
	chat_clear: preset({
		name: 'Clear the chat',
		text: 'CLEAR\\nCHAT',
		press: { actionId: 'chat_clear', options: { channel: 'selected' } },
	}),
}

/** A placed key is read-only but for its template variable: so what is said is one. */
export const chatSection: CompanionPresetSection<Schema> = {
	id: 'chat',
	name: 'Chat',
	definitions: [
		{
			id: 'chat_messages',
			type: 'template',
			name: 'Messages',
			description: 'Change the text in the variable "message" of the placed key',
			presetId: 'chat_message',
			templateVariableName: 'message',
			templateValues: ['Hello chat!', 'Be right back', 'Thanks for watching!'].map((value) => ({ name: value, value })),
		},
		{
			id: 'chat_announcements',
			type: 'template',
			name: 'Announcements',
			description: 'Change the text in the variable "message" of the placed key',
			presetId: 'chat_announcement',
			templateVariableName: 'message',
			templateValues: ['Welcome everyone!', 'Starting soon'].map((value) => ({ name: value, value })),
		},
		{ id: 'chat_control', type: 'simple', name: 'Control', presets: ['chat_clear'] },
	],
}
