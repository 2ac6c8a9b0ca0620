import type { Connection } from '../../core/connection.js'
import type { ChannelCaller } from '../../core/press.js'
import { getShield, setShield } from '../../twitch/helix/shield.js'
import { isWanted, onOff } from '../options/on-off.js'
import { action } from './action.js'

export const shieldActions = {
	shield_mode: action({
		name: 'Moderation: shield mode',
		description: 'Puts up against an attack what the broadcaster has prepared at Twitch',
		channel: 'selected',
		options: { state: onOff() },
		endpoints: ['update-shield-mode-status'],
		optionalEndpoints: ['get-shield-mode-status'],
		turn: 'shield mode',
		run: async ({ options, connection, on }) => {
			const caller = await on('update-shield-mode-status')
			const { helix, channel, ids } = caller
			const wanted = await isWanted(options.state, async () => isUp(connection, caller))
			connection.state.channel(channel.login).moderation.shield.set(await setShield(helix, ids, wanted))
			return `Shield mode ${wanted ? 'on' : 'off'} in @${channel.login}`
		},
		learn: async ({ on }) => {
			const { helix, ids } = await on('get-shield-mode-status')
			return { state: (await getShield(helix, ids)).isUp ? 'on' : 'off' }
		},
		example: { options: { state: 'on' }, result: /^Shield mode on in @streamer$/ },
	}),
}

/** As events tell, else as Twitch answers. */
async function isUp(connection: Connection, { helix, channel, ids }: ChannelCaller): Promise<boolean> {
	const isTold = connection.isTold(channel.login, ['channel.shield_mode.begin', 'channel.shield_mode.end'])
	const known = isTold ? connection.state.channel(channel.login).moderation.shield.peek() : undefined
	return (known ?? (await getShield(helix, ids))).isUp
}
