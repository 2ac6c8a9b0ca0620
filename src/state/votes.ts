import type { WatchedCells } from './watched.js'

export class Votes {
	constructor(_cells: WatchedCells) {
		// Filled by its subject.
	}
}
