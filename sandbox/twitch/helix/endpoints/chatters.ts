import { named } from '../../eventsub/happening.js'
import type { Handlers } from '../handler.js'
import { page } from '../page.js'

export const chatters: Handlers = {
	'get-chatters': (call) => {
		const present = call.world.chatters.of(call.channel('broadcaster_id')?.owner.login ?? '')
		const { data, pagination } = page(call, present, 100)
		return { data: data.map((user) => named('', user)), pagination, total: present.length }
	},
}
