import type * as source from '../src/main.js'

/** The module as users run it: what `npm run build` made, typed by the source that it was made of. */
export async function loadModule(): Promise<typeof source> {
	const built: Promise<typeof source> = import(new URL('../dist/main.js', import.meta.url).href)
	return built
}
