import type { WatchedCells } from './watched.js'

export class Points {
	constructor(_cells: WatchedCells) {
		// Filled by its subject.
	}
}
