import { isDeepStrictEqual } from 'node:util'
import type { Cell } from '../../state/cell.js'
import type { State } from '../../state/state.js'
import type { User } from '../../twitch/helix/users.js'
import type { Directory } from '../directory.js'
import type { ShownChannel } from '../plan.js'

/** Milliseconds in which what begins to be shown is gathered: keys come by the page. */
const gathering = 50

/** Which channels are shown, and what of them. */
export class Shown {
	readonly #state: State
	readonly #onShown: (cells: ReadonlySet<Cell<unknown>>, areChannelsOther: boolean) => void
	#cells = new Set<Cell<unknown>>()
	#before: unknown
	#timer: NodeJS.Timeout | undefined

	/** @param onShown someone begins to watch these, and other channels may be shown than those of the last list */
	constructor(state: State, onShown: (cells: ReadonlySet<Cell<unknown>>, areChannelsOther: boolean) => void) {
		this.#state = state
		this.#onShown = onShown
		state.changes.onWatch((cell) => {
			this.#cells.add(cell)
			this.#timer ??= setTimeout(() => this.#tell(), gathering)
		})
	}

	/** Those of which it is known who they are: first the settings' own, in their order. */
	channels(directory: Directory): (User & ShownChannel)[] {
		const shown = this.#shown()
		this.#before = shown
		return shown.flatMap(({ login, isForStreamOnly }) => {
			const user = directory.known(login)
			return user ? [{ ...user, isForStreamOnly }] : []
		})
	}

	end(): void {
		clearTimeout(this.#timer)
		this.#timer = undefined
		this.#cells.clear()
	}

	#shown(): { readonly login: string; readonly isForStreamOnly: boolean }[] {
		const configured = new Set(this.#state.channels.peek().map(({ login }) => login))
		const watched = this.#state.watchedChannels().filter((login) => !configured.has(login))
		return [
			...[...configured].map((login) => ({ login, isForStreamOnly: false })),
			...watched.map((login) => ({ login, isForStreamOnly: !this.#state.channel(login).isWatchedBeyondStream })),
		]
	}

	#tell(): void {
		this.#timer = undefined
		const cells = this.#cells
		this.#cells = new Set()
		this.#onShown(cells, !isDeepStrictEqual(this.#shown(), this.#before))
	}
}
