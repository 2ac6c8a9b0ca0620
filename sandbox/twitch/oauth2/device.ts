import type { Answer } from '../http/answer.js'
import type { RecordedRequest } from '../http/request.js'
import { deviceSeconds } from '../world/devices.js'
import type { World } from '../world/world.js'
import { requireClient } from './client.js'
import { complain, Complaint } from './complaint.js'
import { formOf } from './form.js'
import { readScopes } from './scopes.js'

export function device(world: World, request: RecordedRequest): Answer {
	const form = formOf(request)
	const client = requireClient(world, form)
	const scopes = readScopes(form.scopes ?? '', (words) => new Complaint(complain(400, words)))
	const { deviceCode, userCode } = world.devices.add(client.id, scopes)
	return {
		status: 200,
		body: {
			device_code: deviceCode,
			expires_in: deviceSeconds,
			interval: 5,
			user_code: userCode,
			// Twitch's is www.twitch.tv/activate, where nobody knows the codes of this one.
			verification_uri: `http://${request.headers.host}/oauth2/activate?public=true&device-code=${userCode}`,
		},
	}
}
