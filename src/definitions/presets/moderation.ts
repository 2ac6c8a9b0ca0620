import type { CompanionPresetSection } from '@companion-module/base'
import type { Schema } from '../../schema.js'
import { lit } from './colors.js'
import { group, template } from './groups.js'
import { adjustable, held, own, preset, shown, typed, type Preset } from './preset.js'

/** Who is frozen, else who wrote last: whom the keys act on. */
const target = [shown('selected_target_user'), `last: ${shown('selected_chat_last_user')}`] as const
const atFrozen = { channel: 'selected', user: '' } as const
const atTarget = { ...atFrozen, whom: 'frozen_or_last' } as const

function heldMessage(caption: string, decision: 'allow' | 'deny'): Preset {
	return preset({
		name: `AutoMod: ${decision} the oldest message that it holds; the key shows how many wait`,
		text: [caption, `${shown('automod_held_count')} held`],
		press: { actionId: 'automod_held', options: { channel: 'own', which: 'oldest', message_id: '', decision } },
		lamps: [{ feedbackId: 'automod_waiting', options: { count: 1 }, style: lit.yellow }],
	})
}

function unbanRequest(caption: string, decision: 'approve' | 'deny'): Preset {
	return preset({
		name: `Unban requests: ${decision} the one that has waited longest; the key shows how many wait`,
		text: [caption, `UNBAN ${shown('unban_requests')}`],
		press: { actionId: 'unban_request', options: { channel: 'own', request_id: '', decision, text: '' } },
		lamps: [{ feedbackId: 'unban_waiting', options: { count: 1 }, style: lit.yellow }],
	})
}

export const moderationPresets = {
	shield_mode: preset({
		name: 'Shield mode on or off, against an attack',
		text: ['SHIELD', held],
		hold: { actionId: 'shield_mode', options: { channel: 'selected', state: 'toggle' } },
		lamps: [{ feedbackId: 'shield_mode', options: { channel: 'selected' }, style: lit.red }],
	}),
	target_freeze: preset({
		name: 'Freeze who wrote last, so that the keys beside act on that one, or release',
		text: ['FREEZE', ...target],
		isFree: true,
		press: { actionId: 'target_freeze', options: { channel: 'selected', whom: 'chat', state: 'toggle' } },
	}),
	timeout_last: preset({
		name: 'Time out for ten minutes who is frozen, else who wrote last',
		text: ['TIMEOUT 10m', ...target],
		isFree: true,
		press: { actionId: 'timeout', options: { ...atTarget, duration: '10m', reason: '' } },
	}),
	ban_last: preset({
		name: 'Ban who is frozen, else who wrote last',
		text: [`BAN ${held}`, ...target],
		isFree: true,
		hold: { actionId: 'ban', options: { ...atTarget, reason: '' } },
	}),
	unban: preset({
		name: 'Unban who is frozen, or end their timeout',
		text: ['UNBAN frozen', shown('selected_target_user')],
		isFree: true,
		press: { actionId: 'unban', options: atFrozen },
	}),
	delete_last: preset({
		name: 'Delete the last message',
		text: ['DELETE', shown('selected_chat_last_message')],
		isFree: true,
		press: { actionId: 'chat_delete_message', options: { channel: 'selected', message_id: '' } },
	}),
	warn_last: preset({
		name: 'Warn who is frozen, else who wrote last',
		text: ['WARN', own('reason'), target[1]],
		isFree: true,
		press: { actionId: 'warn', options: { ...atTarget, reason: typed('reason') } },
		variables: [adjustable('reason', 'What the user is shown', 'Mind the rules')],
	}),
	automod_allow: heldMessage('ALLOW', 'allow'),
	automod_deny: heldMessage('DENY', 'deny'),
	unban_approve: unbanRequest('APPROVE', 'approve'),
	unban_deny: unbanRequest('DENY', 'deny'),
	automod_level: preset({
		name: 'AutoMod level',
		text: ['AUTOMOD', own('level')],
		press: { actionId: 'automod_level', options: { channel: 'own', level: typed('level') } },
		lamps: [{ feedbackId: 'automod_level', options: { level: typed('level') }, style: lit.purple }],
		variables: [adjustable('level', 'Level, 0 to 4', 2)],
	}),
}

export const moderationSection: CompanionPresetSection<Schema> = {
	id: 'moderation',
	name: 'Moderation',
	definitions: [
		group('moderation_target', 'Users', [
			...['shield_mode', 'target_freeze', 'timeout_last', 'ban_last', 'unban', 'delete_last'],
		]),
		template(moderationPresets, 'warn_last', 'Warnings', ['Mind the rules', 'No spoilers, please']),
		group('moderation_waiting', 'What waits', ['automod_allow', 'automod_deny', 'unban_approve', 'unban_deny']),
		template(moderationPresets, 'automod_level', 'AutoMod level', [0, 1, 2, 3, 4]),
	],
}
