import type { WatchedCells } from './watched.js'

export class Chat {
	constructor(_cells: WatchedCells) {
		// Filled by its subject.
	}
}
