import type { Client } from '../world/clients.js'
import type { World } from '../world/world.js'
import { complain, Complaint, required } from './complaint.js'
import type { Form } from './form.js'

export function requireClient(world: World, form: Form): Client {
	return required(world.clients.byId(required(form.client_id, 'missing client id')), 'invalid client')
}

/** Only a confidential client has a secret; what a public one sends instead does not matter. */
export function checkSecret(client: Client, form: Form): void {
	if (client.type === 'public') return
	if (required(form.client_secret, 'missing client secret') !== client.secret) {
		throw new Complaint(complain(403, 'invalid client secret'))
	}
}

/** For what public clients may not do: all but device codes and refreshing. */
export function requireConfidential(client: Client, form: Form): void {
	if (client.type === 'public') throw new Complaint(complain(400, 'public clients cannot use this grant type'))
	checkSecret(client, form)
}
