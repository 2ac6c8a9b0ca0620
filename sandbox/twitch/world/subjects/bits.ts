import { bitsUse, cheer, customPowerUp } from '../../eventsub/events/audience.js'
import { randomId } from '../random.js'
import type { World } from '../world.js'

export interface PowerUp {
	type: 'message_effect' | 'celebration' | 'gigantify_an_emote'
	bits: number
	text?: string
}

/** What viewers spend their Bits on. */
export class Bits {
	constructor(private readonly world: World) {}

	/** With an anonymous cheer, `null`, nothing is written in the chat. */
	cheer(channelLogin: string, userLogin: string | null, bits: number, text = `Cheer${bits}`): void {
		const channel = this.world.channel(channelLogin)
		const user = userLogin === null ? null : this.world.users.demand(userLogin)
		this.world.tell(cheer(channel, user, bits, text))
		if (!user) return
		this.world.tell(bitsUse(channel, user, { bits, type: 'cheer', text }))
		this.world.chat.say(channelLogin, user.login, text, { bits })
	}

	usePowerUp(channelLogin: string, userLogin: string, { type, bits, text }: PowerUp): void {
		const channel = this.world.channel(channelLogin)
		const powerUp = {
			type,
			emote: type === 'gigantify_an_emote' ? { id: '25', name: 'Kappa' } : null,
			message_effect_id: type === 'message_effect' ? 'cosmic-abyss' : null,
		}
		const use = { bits, type: 'power_up', powerUp, ...(text === undefined ? {} : { text }) }
		this.world.tell(bitsUse(channel, this.world.users.demand(userLogin), use))
	}

	/** A power-up that the broadcaster thought of. */
	useCustomPowerUp(
		channelLogin: string,
		userLogin: string,
		{ title, bits, prompt = '', input = '' }: { title: string; bits: number; prompt?: string; input?: string },
	): void {
		const channel = this.world.channel(channelLogin)
		const user = this.world.users.demand(userLogin)
		const powerUp = { id: randomId(), title, bits, prompt }
		this.world.tell(
			customPowerUp(channel, user, { id: randomId(), input, at: Date.now(), powerUp }),
			bitsUse(channel, user, { bits, type: 'custom_power_up', customPowerUp: powerUp }),
		)
	}
}
