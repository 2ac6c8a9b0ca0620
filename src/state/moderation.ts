import type { WatchedCells } from './watched.js'

export class Moderation {
	constructor(_cells: WatchedCells) {
		// Filled by its subject.
	}
}
