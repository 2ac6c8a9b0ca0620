import type { Answer } from '../../http/answer.js'
import type { User } from '../../world/users.js'
import { escape, page } from './page.js'

/** Asks a user, one of those given, whether an app may have what it wants. Sends `as` with a login, or `cancel`. */
export function askConsent(
	wish: { readonly clientId: string; readonly scopes: readonly string[] },
	users: readonly User[],
): Answer {
	return page(200, 'An app wants to access your account', `${wishes(wish)}\n${choices(users)}`)
}

function wishes({ clientId, scopes }: { readonly clientId: string; readonly scopes: readonly string[] }): string {
	const app = `<p>The app <code>${escape(clientId)}</code>`
	if (scopes.length === 0) return `${app} wants to know who you are, and asks for no scopes.</p>`
	const list = scopes.map((scope) => `<li><code>${escape(scope)}</code></li>`).join('\n')
	return `${app} asks for these scopes:</p>\n<ul>\n${list}\n</ul>`
}

// Without an action, a form is sent to the address of its page.
function choices(users: readonly User[]): string {
	const buttons = users.map(
		({ login, displayName }) =>
			`<button name="as" value="${escape(login)}">Authorize as ${escape(displayName)}</button>`,
	)
	return `<form method="post">\n${[...buttons, '<button name="cancel" value="true">Cancel</button>'].join('\n')}\n</form>`
}
