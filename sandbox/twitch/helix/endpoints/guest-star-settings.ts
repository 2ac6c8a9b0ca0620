import { Refusal } from '../../http/answer.js'
import { layouts, newBrowserToken } from '../../world/subjects/guest-star-settings.js'
import type { Handlers } from '../handler.js'
import { hostOf } from './guest-star.js'

const mostSlots = 6

export const guestStarSettings: Handlers = {
	'get-channel-guest-star-settings': (call) => {
		const setup = call.world.guestStar.settings.of(hostOf(call))
		return {
			data: [
				{
					is_moderator_send_live_enabled: setup.moderatorsSendLive,
					slot_count: setup.slots,
					is_browser_source_audio_enabled: setup.browserAudio,
					group_layout: setup.layout,
					browser_source_token: setup.browserToken,
				},
			],
		}
	},

	'update-channel-guest-star-settings': (call) => {
		const host = hostOf(call)
		const { settings } = call.world.guestStar
		const before = settings.of(host)
		const slots = call.number('slot_count') ?? before.slots
		const layout = call.text('group_layout') ?? before.layout
		if (slots < 1 || slots > mostSlots) throw new Refusal(400, 'Invalid slot_count')
		if (!layouts.includes(layout)) throw new Refusal(400, 'Invalid group_layout')
		settings.set(host, {
			slots,
			layout,
			moderatorsSendLive: call.flag('is_moderator_send_live_enabled') ?? before.moderatorsSendLive,
			browserAudio: call.flag('is_browser_source_audio_enabled') ?? before.browserAudio,
			...(call.flag('regenerate_browser_sources') && { browserToken: newBrowserToken() }),
		})
	},
}
