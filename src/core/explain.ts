import type { Who } from '../twitch/helix/endpoints.js'
import type { Candidate, Choice, Need } from './choose.js'

/**
 * Says what is missing and what to do, in a sentence.
 * @param adviceOn what the user of the account does so that these scopes are granted
 */
export function explain<A extends Candidate>(
	choice: Exclude<Choice<A>, { kind: 'chosen' }>,
	need: Need,
	adviceOn: (account: A, scopes: readonly string[]) => string,
): string {
	switch (choice.kind) {
		case 'signed out':
			return 'Not signed in to Twitch.'
		case 'no speaker':
			return `${need.title} is done as @${choice.speaker}, which is not signed in: see the connection's status, or choose another "Chat account" in the settings.`
		case 'missing scopes': {
			const scopes = choice.scopes.map((alternatives) => alternatives.join(' or ')).join(' and ')
			// Of alternatives the first is enough.
			const wanted = choice.scopes.flatMap(([first]) => first ?? [])
			return `${need.title} needs the scope ${scopes}, which @${choice.account.login} has not granted. ${adviceOn(choice.account, wanted)}`
		}
		case 'missing role':
			return `${need.title} needs ${roleWords[need.who]}: sign in as @${need.channel}, or choose ${elsewhere(choice.logins, need.who)}.`
	}
}

const roleWords: Readonly<Record<Who, string>> = {
	user: 'an account',
	broadcaster: "the broadcaster's own account",
	moderator: 'a moderator of the channel',
	editor: 'an editor of the channel',
	app: "an app's own token, which no account has",
	extension: "an extension's own token, which no account has",
}

function elsewhere(logins: readonly string[], who: Who): string {
	const own = logins.map((login) => `@${login}`).join(' or ')
	return who === 'broadcaster' ? `the channel of ${own}` : `a channel where ${own} may do it`
}
