import { InstanceStatus } from '@companion-module/base'
import type { SessionState } from '../twitch/auth/session-state.js'

export interface Status {
	readonly status: InstanceStatus
	readonly message: string
}

export interface AccountStatus {
	/** Unknown until the first sign-in. */
	readonly login: string | undefined
	readonly state: SessionState
}

/** What Companion shows of the connection: one account as it is; of several, the one that fails first. */
export function statusOf(accounts: readonly AccountStatus[]): Status {
	const all = accounts.map((account) => ({ ...account, ...statusOfOne(account.state) }))
	const [first, ...others] = all
	if (!first) return { status: InstanceStatus.Disconnected, message: '' }
	if (others.length === 0) return { status: first.status, message: first.message }
	const failing = all.find(({ status }) => status !== InstanceStatus.Ok)
	if (!failing) {
		return { status: InstanceStatus.Ok, message: `Signed in as ${all.map(({ login }) => login).join(', ')}` }
	}
	if (all.every(({ state }) => state.kind !== 'valid')) return { status: failing.status, message: failing.message }
	const name = failing.login ? `@${failing.login}` : `Account ${all.indexOf(failing) + 1}`
	return { status: InstanceStatus.UnknownWarning, message: `${name}: ${failing.message}` }
}

function statusOfOne(state: SessionState): Status {
	switch (state.kind) {
		case 'starting':
			return { status: InstanceStatus.Connecting, message: 'Getting the token' }
		case 'renewing':
			return { status: InstanceStatus.Connecting, message: 'The token has ended; getting a new one' }
		case 'valid': {
			const { trouble, signed } = state
			const who = `Signed in as ${signed.grant.login}`
			if (!trouble) return { status: InstanceStatus.Ok, message: who }
			return {
				status: trouble.kind === 'permanent' ? InstanceStatus.UnknownWarning : InstanceStatus.Ok,
				message: `${who}, waiting for a new token: ${trouble.sentence}${until(signed.grant.expiresAt)}`,
			}
		}
		case 'unreachable':
			return {
				status: InstanceStatus.ConnectionFailure,
				message: `${state.trouble.sentence} It is asked again by itself.`,
			}
		case 'refused':
			return { status: InstanceStatus.AuthenticationFailure, message: state.trouble.sentence }
		case 'ended':
			return { status: InstanceStatus.Disconnected, message: '' }
	}
}

function until(expiresAt: number | undefined): string {
	return expiresAt === undefined ? '' : ` The current one works until ${timeOfDay(expiresAt)}.`
}

const hours = { hour: '2-digit', minute: '2-digit' } as const
const day = 86_400_000

/** On the clock of the machine that Companion runs on; with the day where it is not within the next 24 hours. */
export function timeOfDay(time: number): string {
	const isFar = time - Date.now() > day
	return new Date(time).toLocaleString(
		'en-GB',
		isFar ? { weekday: 'short', day: 'numeric', month: 'short', ...hours } : hours,
	)
}
