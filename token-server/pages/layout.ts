import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

const style = `
	:root { color-scheme: light dark; font: 17px/1.5 system-ui, sans-serif }
	body { max-width: 40rem; margin: 0 auto; padding: 1.5rem 1rem; overflow-wrap: anywhere }
	h1 { font-size: 1.5rem; line-height: 1.25 }
	dt { font-weight: 600; margin-top: 1rem }
	dd { margin: 0; display: flex; gap: .5rem; align-items: center; flex-wrap: wrap }
	code { font-size: .95rem; user-select: all }
	button, .button { font: inherit; padding: .5rem 1rem; border: 0; border-radius: .4rem; background: #6441a5; color: #fff; text-decoration: none; cursor: pointer; display: inline-block }
	button.small { font-size: .85rem; padding: .2rem .6rem }
	label { display: flex; gap: .6rem; align-items: baseline; padding-top: .7rem }
	details { margin-left: 1.5rem; font-size: .85rem }
	summary { cursor: pointer }
	small { opacity: .75 }
	.problem { border-left: .3rem solid #c0392b; padding-left: .8rem }
`

const script = `
	for (const button of document.querySelectorAll('[data-copy]')) button.addEventListener('click', async () => {
		const text = document.getElementById(button.dataset.copy)
		getSelection().selectAllChildren(text)
		// Browsers have a clipboard only where there is https or localhost; the old way works everywhere.
		const isCopied = await navigator.clipboard?.writeText(text.textContent).then(() => true, () => false)
		button.textContent = isCopied || document.execCommand('copy') ? 'Copied' : 'Press Ctrl+C'
	})
`

/** @param nonce of this answer: nothing but what stands here may run or style */
export function page(nonce: string, title: string, content: Html): Html {
	return html`<!doctype html>
		<html lang="en">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<title>${title}</title>
				<style nonce="${nonce}">
					${raw(style)}
				</style>
			</head>
			<body>
				<h1>${title}</h1>
				${content}
				<script nonce="${nonce}">
					${raw(script)}
				</script>
			</body>
		</html>`
}
