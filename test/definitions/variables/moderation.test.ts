import { describe, expect, test } from 'vitest'
import { moderationGroups } from '../../../src/definitions/variables/moderation.js'
import { isReadable } from '../../../src/definitions/variables/own.js'

const groups = [
	{ scope: 'moderator:read:shield_mode', names: ['shield_by', 'shield_mode', 'shield_since'] },
	{ scope: 'moderator:read:automod_settings', names: ['automod_level'] },
	{ scope: 'moderator:manage:automod', names: ['automod_held_count', 'automod_last_text', 'automod_last_user'] },
	{ scope: 'moderator:manage:unban_requests', names: ['unban_requests'] },
	{
		scope: 'channel:moderate',
		names: ['last_mod_action', 'last_mod_action_moderator', 'last_mod_action_target', 'mod_action_count'],
	},
]
const sharedChat = ['shared_chat_active', 'shared_chat_count', 'shared_chat_host']
const own = new Set([...groups.flatMap(({ names }) => names), ...sharedChat])

function namesWith(scopes: readonly string[] | undefined): string[] {
	const readable = moderationGroups.filter((group) => isReadable(group, scopes))
	return readable.flatMap(({ variables }) => Object.keys(variables))
}

describe('The variables of moderation', () => {
	test.for(groups)('are those of $scope where that alone is granted', ({ scope, names }) => {
		expect(namesWith([scope]).sort()).toEqual([...names, ...sharedChat].sort())
	})

	test('are those of a shared chat where nothing is granted', () => {
		expect(namesWith([]).sort()).toEqual(sharedChat)
	})

	test('are all there where all scopes are granted', () => {
		expect(new Set(namesWith(undefined))).toEqual(own)
	})
})
