import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { Lamp } from './lamp.js'

export const UpgradeScripts = []

/** The lamp, with two rooms in which it misbehaves. */
export default class PackagedLamp extends Lamp {
	override async switched(room: string): Promise<void> {
		if (room === 'crash') {
			setImmediate(() => {
				throw new Error('A mistake')
			})
			return new Promise(() => undefined)
		}
		if (room !== 'escape') return
		const attempts = {
			write: () => writeFileSync('note.txt', ''),
			read: () => readFileSync('/etc/hostname'),
			spawn: () => spawnSync(process.execPath, ['--version']),
		}
		const codes = Object.entries(attempts).map(([name, attempt]) => `${name} ${codeOf(attempt)}`)
		const environment = Object.keys(process.env).filter((name) => !name.startsWith('NODE_CHANNEL_'))
		this.setVariableValues({ last: [...codes, `environment ${environment.join(' ')}`].join(', ') })
	}
}

function codeOf(attempt: () => unknown): unknown {
	try {
		attempt()
		return 'worked'
	} catch (error) {
		return error instanceof Error && 'code' in error ? error.code : error
	}
}
