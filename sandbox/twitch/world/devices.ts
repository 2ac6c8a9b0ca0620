import { randomText } from './random.js'
import type { User } from './users.js'

/** A device that waits for a user to agree somewhere else. */
export interface Device {
	readonly deviceCode: string
	readonly userCode: string
	readonly clientId: string
	readonly scopes: readonly string[]
	readonly expiresAt: number
	approvedBy: User | undefined
	/** Its tokens were fetched, or the user said no. */
	spent: boolean
}

export const deviceSeconds = 1800

export class Devices {
	readonly #all: Device[] = []

	add(clientId: string, scopes: readonly string[]): Device {
		const device: Device = {
			deviceCode: randomText(40),
			userCode: randomText(8, 'ABCDEFGHJKLMNPQRSTUVWXYZ'),
			clientId,
			scopes,
			expiresAt: Date.now() + deviceSeconds * 1000,
			approvedBy: undefined,
			spent: false,
		}
		this.#all.push(device)
		return device
	}

	byDeviceCode(deviceCode: string): Device | undefined {
		return this.#all.find((device) => device.deviceCode === deviceCode)
	}

	/** One that still waits. */
	waiting(userCode: string): Device | undefined {
		const device = this.#all.find((candidate) => candidate.userCode === userCode)
		return device && !device.spent && !device.approvedBy && Date.now() < device.expiresAt ? device : undefined
	}

	demand(userCode: string): Device {
		const device = this.waiting(userCode)
		if (!device) throw new Error(`No device waits with the code ${userCode}`)
		return device
	}

	disconnect(user: User, clientId: string): void {
		for (const device of this.#all) {
			if (device.approvedBy === user && device.clientId === clientId) device.spent = true
		}
	}
}
