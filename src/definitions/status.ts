import { InstanceStatus } from '@companion-module/base'
import type { AccountStatus } from '../core/accounts.js'

export interface Status {
	readonly status: InstanceStatus
	readonly message: string
}

/**
 * What Companion shows of the connection: what the accounts are, and where they are well, what else is not.
 * @param isLate live events have not come for a while
 */
export function statusOf(accounts: readonly AccountStatus[], isLate = false): Status {
	const { status, message } = statusOfAll(accounts)
	if (!isLate || status !== InstanceStatus.Ok) return { status, message }
	const words =
		'live events do not come: keys are up to a minute late, and follows, subs and the like of that time are not shown. Connecting again by itself.'
	return {
		status: InstanceStatus.UnknownWarning,
		message: message.endsWith('.') ? `${message} And ${words}` : `${message}, but ${words}`,
	}
}

/** One account as it is; of several, the one that fails first. */
function statusOfAll(accounts: readonly AccountStatus[]): Status {
	const all = accounts.map((account) => ({ ...account, ...statusOfOne(account) }))
	const [first, ...others] = all
	if (!first) return { status: InstanceStatus.Disconnected, message: '' }
	if (others.length === 0) return { status: first.status, message: first.message }
	const failing = all.find(({ status }) => status !== InstanceStatus.Ok)
	if (!failing) {
		return { status: InstanceStatus.Ok, message: `Signed in as ${all.map(({ login }) => login).join(', ')}` }
	}
	if (all.every(({ state }) => state.kind !== 'valid')) return { status: failing.status, message: failing.message }
	// One that is only on its way is no failure, and what fails is named before it.
	const worst =
		all.find(({ status }) => status !== InstanceStatus.Ok && status !== InstanceStatus.Connecting) ?? failing
	const name = worst.name ? `@${worst.name}` : `Account ${all.indexOf(worst) + 1}`
	const isOnItsWay = worst.status === InstanceStatus.Connecting
	return {
		status: isOnItsWay ? InstanceStatus.Connecting : InstanceStatus.UnknownWarning,
		message: `${name}: ${worst.message}`,
	}
}

function statusOfOne({ state, offer }: AccountStatus): Status {
	switch (state.kind) {
		case 'starting':
			return { status: InstanceStatus.Connecting, message: 'Getting the token' }
		case 'renewing':
			return { status: InstanceStatus.Connecting, message: 'The token has ended; getting a new one' }
		case 'valid': {
			const { trouble, signed } = state
			const who = `Signed in as ${signed.grant.login}`
			if (offer?.other) {
				const { login, howToTake } = offer.other
				const question = `@${login} has logged in, too. To take that account instead, ${howToTake}.`
				return { status: InstanceStatus.UnknownWarning, message: `${who}. ${question}` }
			}
			if (!trouble) return { status: InstanceStatus.Ok, message: who }
			const isWaiting = trouble.kind === 'transient' || trouble.kind === 'permanent'
			return {
				status: trouble.kind === 'transient' ? InstanceStatus.Ok : InstanceStatus.UnknownWarning,
				message: `${who}${isWaiting ? ', waiting for a new token: ' : '. '}${trouble.sentence}${until(signed.grant.expiresAt)}`,
			}
		}
		case 'unreachable':
			return {
				status: InstanceStatus.ConnectionFailure,
				message: `${state.trouble.sentence} It is asked again by itself.`,
			}
		case 'refused':
			return {
				status: state.trouble.kind === 'settings' ? InstanceStatus.BadConfig : InstanceStatus.AuthenticationFailure,
				message: state.trouble.sentence,
			}
		case 'ended':
			return { status: InstanceStatus.Disconnected, message: '' }
	}
}

function until(expiresAt: number | undefined): string {
	return expiresAt === undefined ? '' : ` The current one works until ${timeOfDay(expiresAt)}.`
}

const hours = { hour: '2-digit', minute: '2-digit' } as const
const near = new Intl.DateTimeFormat('en-GB', hours)
const far = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', ...hours })
const day = 86_400_000

/** On the clock of the machine that Companion runs on; with the day where it is not within the next 24 hours. */
export function timeOfDay(time: number): string {
	return (time - Date.now() > day ? far : near).format(time)
}
