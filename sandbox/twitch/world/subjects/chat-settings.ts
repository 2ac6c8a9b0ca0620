import { chatSettingsUpdate } from '../../eventsub/events/chat.js'
import { moderation } from '../../eventsub/events/moderate.js'
import type { Happening } from '../../eventsub/happening.js'
import type { Channel } from '../channel.js'
import { PerChannel } from '../per-channel.js'
import type { User } from '../users.js'
import type { World } from '../world.js'

export interface ChatSettings {
	emoteOnly: boolean
	subscribersOnly: boolean
	unique: boolean
	/** How long a chatter must follow; undefined: everybody may chat. */
	followersMinutes: number | undefined
	slowSeconds: number | undefined
	/** How long messages wait for moderators. */
	delaySeconds: number | undefined
}

const usual: ChatSettings = {
	emoteOnly: false,
	subscribersOnly: false,
	unique: false,
	followersMinutes: undefined,
	slowSeconds: undefined,
	delaySeconds: undefined,
}

/** How a chat is restricted. */
export class ChatRooms {
	readonly #settings = new PerChannel<ChatSettings>(() => ({ ...usual }))

	constructor(private readonly world: World) {}

	of(channelLogin: string): Readonly<ChatSettings> {
		return this.#settings.of(this.world.channel(channelLogin))
	}

	/** Somebody changes some of the settings; the broadcaster, unless told. */
	change(channelLogin: string, changes: Partial<ChatSettings>, by = channelLogin): void {
		const channel = this.world.channel(channelLogin)
		const settings = this.#settings.of(channel)
		const before = { ...settings }
		Object.assign(settings, changes)
		const happenings = modesChanged(channel, this.world.users.demand(by), before, settings)
		if (happenings.length > 0) this.world.tell(chatSettingsUpdate(channel, settings), ...happenings)
	}
}

interface Mode {
	setting: keyof ChatSettings
	on: string
	off: string
	details?: (settings: ChatSettings) => Record<string, object>
}

/** The delay is nobody's business: nothing is told of it. */
const modes: readonly Mode[] = [
	{ setting: 'emoteOnly', on: 'emoteonly', off: 'emoteonlyoff' },
	{ setting: 'subscribersOnly', on: 'subscribers', off: 'subscribersoff' },
	{ setting: 'unique', on: 'uniquechat', off: 'uniquechatoff' },
	{
		setting: 'followersMinutes',
		on: 'followers',
		off: 'followersoff',
		details: ({ followersMinutes }) => ({ followers: { follow_duration_minutes: followersMinutes } }),
	},
	{
		setting: 'slowSeconds',
		on: 'slow',
		off: 'slowoff',
		details: ({ slowSeconds }) => ({ slow: { wait_time_seconds: slowSeconds } }),
	},
]

function modesChanged(channel: Channel, by: User, before: ChatSettings, now: ChatSettings): Happening[] {
	return modes
		.filter(({ setting }) => before[setting] !== now[setting])
		.flatMap(({ setting, on, off, details }) =>
			now[setting] === undefined || now[setting] === false
				? moderation(channel, by, off)
				: moderation(channel, by, on, details?.(now)),
		)
}
