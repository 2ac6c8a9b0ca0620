import type { Answer } from '../http/answer.js'
import type { RecordedRequest } from '../http/request.js'
import type { Client } from '../world/clients.js'
import type { World } from '../world/world.js'
import { requireClient } from './client.js'
import { required } from './complaint.js'
import { type Form, formOf } from './form.js'
import { exchangeCode } from './grants/authorization-code.js'
import { issueAppToken } from './grants/client-credentials.js'
import { exchangeDeviceCode } from './grants/device-code.js'
import { refresh } from './grants/refresh.js'

const grants = new Map<string, (world: World, client: Client, form: Form) => Answer>([
	['authorization_code', exchangeCode],
	['refresh_token', refresh],
	['client_credentials', issueAppToken],
	['urn:ietf:params:oauth:grant-type:device_code', exchangeDeviceCode],
])

export function token(world: World, request: RecordedRequest): Answer {
	const form = formOf(request)
	const client = requireClient(world, form)
	const grant = required(grants.get(required(form.grant_type, 'missing grant type')), 'unsupported grant type')
	return grant(world, client, form)
}
