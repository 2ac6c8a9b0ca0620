import type { WatchedCells } from './watched.js'

export class Broadcast {
	constructor(_cells: WatchedCells) {
		// Filled by its subject.
	}
}
