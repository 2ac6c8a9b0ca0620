import type { Answer } from '../../http/answer.js'

const style = `
	body { margin: 0; background: #f7f7f8; color: #18181b; font: 1rem/1.5 system-ui, sans-serif }
	main { max-width: 32rem; margin: 0 auto; padding: 2rem 1rem }
	h1 { font-size: 1.4rem; line-height: 1.2 }
	code { overflow-wrap: anywhere }
	button { display: block; width: 100%; margin: .5rem 0; padding: .75rem; border: 0; border-radius: .25rem; font: inherit;
		cursor: pointer; background: #9147ff; color: #fff }
	button[name=cancel] { background: #e5e5ea; color: inherit }
`

/** `content` is HTML; the title is plain text. */
export function page(status: number, title: string, content: string): Answer {
	const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(title)} – simulated Twitch</title>
<style>${style}</style>
<main>
<p>Simulated Twitch</p>
<h1>${escape(title)}</h1>
${content}
</main>
</html>
`
	return { status, body: html, headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' } }
}

export function errorPage(sentence: string): Answer {
	return page(400, 'Something went wrong', `<p>${escape(sentence)}</p>`)
}

export function escape(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll("'", '&#39;')
}
