import type { Condition, LoginState } from '../state/state.js'
import type { Account } from './account.js'

/** How an account is, in one word. */
export function conditionOf({ state, offer }: Account): Condition {
	switch (state.kind) {
		case 'starting':
			return 'connecting'
		case 'valid':
			return state.trouble ? 'waiting' : 'signed_in'
		case 'renewing':
			return 'renewing'
		case 'unreachable':
			return 'unreachable'
		case 'refused':
			return state.trouble.kind === 'login' || offer ? 'login_needed' : 'refused'
		case 'ended':
			return 'refused'
	}
}

/** What a user can do about an account's login now. */
export function loginStateOf(account: Account): LoginState {
	const condition = conditionOf(account)
	const { code } = account.offer ?? {}
	const url = code?.url ?? (condition === 'refused' || condition === 'login_needed' ? account.loginPage([]) : undefined)
	return {
		condition,
		...(account.name && { login: account.name }),
		...(url && { url }),
		...(code && { userCode: code.userCode }),
	}
}
