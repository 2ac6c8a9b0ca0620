import type { RecordedRequest } from '../http/request.js'
import type { World } from '../world/world.js'
import { formOf } from './form.js'

/** The login of whoever owns the token or the code in a form, good or not. */
export function userOfForm(world: World, request: Omit<RecordedRequest, 'status'>): string | undefined {
	if (request.host !== 'oauth2') return undefined
	const { refresh_token: refreshToken = '', code = '', device_code: deviceCode = '', token = '' } = formOf(request)
	const user =
		world.refreshTokens.known(refreshToken)?.user ??
		world.codes.known(code)?.user ??
		world.devices.byDeviceCode(deviceCode)?.approvedBy ??
		world.tokens.known(token)?.user
	return user?.login
}
