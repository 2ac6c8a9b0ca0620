import type { AccountState } from '../../state/state.js'
import { actions } from '../actions/index.js'
import { account } from '../options/account.js'
import { channel } from '../options/channel.js'
import { choice } from '../options/choice.js'
import { number } from '../options/number.js'
import { text } from '../options/text.js'
import { missingScopes } from '../gaps.js'
import { colors } from '../presets/colors.js'
import { feedback } from './feedback.js'

const actionNames: Readonly<Record<string, string>> = Object.fromEntries(
	Object.entries(actions).map(([id, { name }]) => [id, name]),
)

export const moduleFeedbacks = {
	connection: feedback({
		name: 'Module: connection',
		description: 'Whether the login works, a scope was granted, or live events come',
		options: {
			which: choice({
				label: 'Which',
				choices: {
					signed_in: 'Signed in with a token that works',
					trouble: 'Not signed in, or a new token cannot be had',
					scope_missing: 'Something in this module lacks a scope',
					scope_granted: 'The scope below was granted',
					live_events: 'Live events come',
				},
				standard: 'signed_in',
			}),
			scope: text({ label: 'Scope', max: 100, optional: true, description: 'Such as channel:manage:polls' }),
			account: account('Trouble of "The first account" is that of any'),
		},
		style: { bgcolor: colors.green, color: colors.white },
		isOn: ({ options, connection }) => {
			const { state } = connection
			const accounts = state.accounts.get()
			const chosen =
				options.account === undefined
					? connection.channels.ownAccount
					: accounts.find(({ login }) => login === options.account)
			switch (options.which) {
				case 'signed_in':
					return options.account === undefined ? connection.health.get().signedIn : isSignedIn(chosen)
				case 'trouble':
					return options.account === undefined ? connection.health.get().trouble : !isSignedIn(chosen)
				case 'scope_granted':
					return chosen !== undefined && chosen.scopes.includes(options.scope.trim())
				case 'live_events':
					return state.live.get().kind === 'live'
				case 'scope_missing':
					return chosen !== undefined && missingScopes(connection, options.account).length > 0
			}
		},
	}),

	press_state: feedback({
		name: "Module: this key's last press",
		description:
			'Working, done or failed, each with a color of its own: one feedback for each. Companion itself shows nothing on the key',
		options: {
			state: choice({
				label: 'State',
				choices: { working: 'Working', done: 'Done', failed: 'Failed' },
				standard: 'failed',
			}),
			seconds: number({ label: 'For how long', min: 1, max: 3600, unit: 'seconds', standard: 5 }),
		},
		style: { bgcolor: colors.red, color: colors.white },
		isOn: ({ options: { state, seconds }, connection, controlId }) => {
			const press = connection.state.presses.of(controlId)
			if (press.kind !== state) return false
			return press.kind === 'working' || connection.state.clock.isBefore(press.endedAt + seconds * 1000)
		},
	}),

	last_action_failed: feedback({
		name: 'Module: last action failed',
		description: 'Whichever key it was; off again with the next action that works',
		options: { seconds: number({ label: 'For how long', min: 1, max: 3600, unit: 'seconds', standard: 10 }) },
		style: { bgcolor: colors.red, color: colors.white },
		isOn: ({ options: { seconds }, connection: { state } }) => {
			const { lastFailedAt } = state.results.get()
			return lastFailedAt !== undefined && state.clock.isBefore(lastFailedAt + seconds * 1000)
		},
	}),

	rate_low: feedback({
		name: 'Module: few requests are left',
		description: 'Twitch allows some hundreds a minute; as of the last answer that is shown',
		options: { count: number({ label: 'Fewer than', min: 1, max: 10_000, unit: 'requests', standard: 100 }) },
		style: { bgcolor: colors.yellow, color: colors.black },
		isOn: ({ options, connection: { state } }) => {
			const rate = state.rate.get()
			// All are back by then, whether or not another answer says so.
			return rate !== undefined && rate.remaining < options.count && state.clock.isBefore(rate.resetAt)
		},
	}),

	selected_channel: feedback({
		name: 'Module: channel is selected',
		options: { channel: channel('own') },
		style: { bgcolor: colors.purple, color: colors.white },
		isOn: ({ options, connection: { channels, state } }) => {
			const login = channels.lookUp(options.channel)
			return login !== undefined && login === state.selected.get()
		},
	}),

	allowed: feedback({
		name: 'Module: action is allowed',
		description: 'Whether an account has the role and the scopes for an action on a channel',
		options: {
			action: choice({
				label: 'Action',
				choices: actionNames,
				standard: 'chat_send',
				expects: 'the id of an action, as HELP lists them',
			}),
			channel: channel('selected'),
		},
		style: { bgcolor: colors.green, color: colors.white },
		isOn: ({ options, connection }) => {
			const login = connection.channels.lookUp(options.channel)
			if (!login) return false
			const entry = Object.entries(actions).find(([id]) => id === options.action)
			return (entry?.[1].endpoints ?? []).every((id) => {
				const choice = connection.choiceFor(id, login)
				return choice.kind === 'chosen' && choice.account.works
			})
		},
	}),
}

function isSignedIn(account: AccountState | undefined): boolean {
	return account?.condition === 'signed_in' || account?.condition === 'waiting'
}
