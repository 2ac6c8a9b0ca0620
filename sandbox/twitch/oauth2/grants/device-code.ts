import type { Answer } from '../../http/answer.js'
import type { Client } from '../../world/clients.js'
import type { World } from '../../world/world.js'
import { complain, Complaint, required } from '../complaint.js'
import type { Form } from '../form.js'
import { granted } from './granted.js'

/** Without a secret, even for a confidential client, which then cannot refresh without it. */
export function exchangeDeviceCode(world: World, client: Client, form: Form): Answer {
	const device = world.devices.byDeviceCode(required(form.device_code, 'missing device_code'))
	if (device?.clientId !== client.id || device.spent || device.expiresAt <= Date.now()) {
		throw new Complaint(complain(400, 'invalid device code'))
	}
	if (!device.approvedBy) throw new Complaint(complain(400, 'authorization_pending'))
	device.spent = true
	return granted(world, world.refreshTokens.issue(device.approvedBy, client, device.scopes))
}
