/** The login page that a token server names: `Link: <…>; rel="login"` (RFC 8288). */
export function loginPageIn(headers: Headers, base: URL): string | undefined {
	for (const [, target = '', parameters = ''] of (headers.get('link') ?? '').matchAll(
		/<([^>]*)>((?:[^",]|"[^"]*")*)/g,
	)) {
		if (!isLogin(parameters) || !URL.canParse(target, base.href)) continue
		const page = new URL(target, base)
		if (/^https?:$/.test(page.protocol) && !page.username && !page.password) return page.href
	}
	return undefined
}

function isLogin(parameters: string): boolean {
	const relations = [...parameters.matchAll(/;\s*([^\s=;"]+)\s*=\s*(?:"([^"]*)"|([^\s;"]*))/g)]
		.filter(([, name = '']) => name.toLowerCase() === 'rel')
		.map(([, , quoted, bare]) => quoted ?? bare ?? '')
	return relations.some((words) => words.toLowerCase().split(/\s+/).includes('login'))
}

/** The page with the scopes in its address, so that a login there asks for all of them. */
export function withScopes(page: string, scopes: readonly string[]): string {
	const url = new URL(page)
	if (scopes.length > 0) url.searchParams.set('scopes', [...new Set(scopes)].sort().join(' '))
	// Twitch's scopes have colons, which a query may hold as they are: the address stays readable.
	return url.href.replaceAll('%3A', ':')
}
