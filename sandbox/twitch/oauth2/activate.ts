import type { Answer } from '../http/answer.js'
import type { RecordedRequest } from '../http/request.js'
import type { World } from '../world/world.js'
import { Complaint } from './complaint.js'
import { formOf } from './form.js'
import { askConsent } from './pages/consent.js'
import { errorPage, page } from './pages/page.js'

/** Where a user goes with the code that a device shows. */
export function activate(world: World, request: RecordedRequest): Answer {
	const device = world.devices.waiting(request.query['device-code']?.[0] ?? '')
	if (!device) throw new Complaint(errorPage('This code is unknown, used or too old.'))
	if (request.method === 'GET') return askConsent(device, world.users.all)
	const form = formOf(request)
	if (form.cancel !== undefined) {
		world.denyDevice(device.userCode)
		return page(200, 'The device stays out', '<p>You can close this page.</p>')
	}
	const user = world.users.byLogin(form.as ?? '')
	if (!user) throw new Complaint(errorPage('There is no such user.'))
	world.approveDevice(device.userCode, user.login)
	return page(200, 'Your device is logged in', '<p>You can close this page.</p>')
}
