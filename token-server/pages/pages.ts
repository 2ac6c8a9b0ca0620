import { html } from 'hono/html'
import { scopeGroups } from '../../src/twitch/oauth/scope-groups.js'
import { page, type Html } from './layout.js'

/** Which groups of scopes to ask for. Nothing is checked beforehand but chat; with nothing checked none are asked for. */
export function chooseScopes(nonce: string): Html {
	const groups = scopeGroups.map(
		async ({ id, title, scopes }): Promise<Html> =>
			html`<label>
					<input type="checkbox" name="group" value="${id}" ${id === 'chat' ? 'checked' : ''} />
					<span>${title}</span>
				</label>
				<details>
					<summary>${scopes.length} scopes</summary>
					${scopes.join(', ')}
				</details>`,
	)
	return page(
		nonce,
		'Log in with Twitch',
		html`<p>Choose what your buttons shall be able to do. You can log in again later to allow more.</p>
			<form action="login" method="get">
				<input type="hidden" name="scopes" value="" />
				${groups}
				<p><button>Go on to Twitch</button></p>
			</form>`,
	)
}

export interface Welcome {
	readonly login: string
	/** Undefined for one that was made with another key of this server. */
	readonly guid: string | undefined
	readonly url: string
	readonly scopes: readonly string[]
}

export function welcome(nonce: string, { login, guid, url, scopes }: Welcome): Html {
	return page(
		nonce,
		`Logged in as ${login}`,
		html`<p>Type these into the connection's page in Companion:</p>
			<dl>
				<dt>Token server URL</dt>
				<dd><code id="url">${url}</code> <button class="small" data-copy="url">Copy</button></dd>
				<dt>GUID</dt>
				${
					guid
						? html`<dd><code id="guid">${guid}</code> <button class="small" data-copy="guid">Copy</button></dd>
								<dd><small>Keep it like a password: who has it gets your access token.</small></dd>`
						: html`<dd>
								The one you have goes on working. If it is lost, ask for a new one where this server is run.
							</dd>`
				}
				<dt>Granted scopes</dt>
				<dd><small>${scopes.length > 0 ? scopes.join(', ') : 'none'}</small></dd>
			</dl>`,
	)
}

/** What went wrong, and the way on. */
export function problem(nonce: string, sentence: string, canLogIn = true): Html {
	return page(
		nonce,
		'That did not work',
		html`<p class="problem">${sentence}</p>
			${canLogIn ? html`<p><a class="button" href="login">Log in again</a></p>` : ''}`,
	)
}
