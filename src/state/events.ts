import type { WatchedCells } from './watched.js'

export class Happenings {
	constructor(_cells: WatchedCells) {
		// Filled by its subject.
	}
}
