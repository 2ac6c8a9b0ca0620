import { automodHold, automodSettings, automodTerms, automodUpdate } from '../../eventsub/events/automod.js'
import { moderation } from '../../eventsub/events/moderate.js'
import type { Channel } from '../channel.js'
import { PerChannel } from '../per-channel.js'
import { randomId } from '../random.js'
import type { User } from '../users.js'
import type { World } from '../world.js'

export interface Held {
	readonly id: string
	readonly channel: Channel
	readonly user: User
	readonly text: string
	readonly category: string
	readonly level: number
	readonly at: number
	status: 'held' | 'approved' | 'denied' | 'expired'
}

export const categories = [
	'disability',
	'aggression',
	'sexuality_sex_or_gender',
	'misogyny',
	'bullying',
	'swearing',
	'race_ethnicity_or_religion',
	'sex_based_terms',
] as const

/** Under `overall_level` null where the categories are set one by one. */
export type AutomodSettings = { overall_level: number | null } & Record<(typeof categories)[number], number>

const fiveMinutes = 5 * 60 * 1000

export function automodAt(level: number, overall: number | null = level): AutomodSettings {
	return {
		overall_level: overall,
		disability: level,
		aggression: level,
		sexuality_sex_or_gender: level,
		misogyny: level,
		bullying: level,
		swearing: level,
		race_ethnicity_or_religion: level,
		sex_based_terms: level,
	}
}

/** What is held back until a moderator has looked at it; nobody looks for five minutes, and it is gone. */
export class Automod {
	readonly #settings = new PerChannel<{ now: AutomodSettings }>(() => ({ now: automodAt(0, null) }))
	readonly #held: Held[] = []
	readonly #refused = new Set<string>()

	constructor(private readonly world: World) {}

	settings(channelLogin: string): AutomodSettings {
		return this.#settings.of(this.world.channel(channelLogin)).now
	}

	held(id: string): Held | undefined {
		return this.#held.find((each) => each.id === id && each.status === 'held')
	}

	hold(
		channelLogin: string,
		userLogin: string,
		text: string,
		{ id = randomId(), category = 'aggressive', level = 1 } = {},
	): Held {
		const channel = this.world.channel(channelLogin)
		const user = this.world.users.demand(userLogin)
		const held: Held = { id, channel, user, text, category, level, at: Date.now(), status: 'held' }
		this.#held.push(held)
		this.world.tell(...automodHold(channel, held))
		this.world.timetable.at(held.at + fiveMinutes, () => {
			if (held.status === 'held') this.resolve(held.id, 'expired', channelLogin)
		})
		return held
	}

	/** What is approved is written. */
	resolve(id: string, status: 'approved' | 'denied' | 'expired', by: string): void {
		const held = this.held(id)
		if (!held) throw new Error(`No message ${id} is held`)
		held.status = status
		this.world.tell(...automodUpdate(held.channel, held, this.world.users.demand(by)))
		if (status === 'approved') this.world.chat.say(held.channel.owner.login, held.user.login, held.text)
	}

	/** From now on it passes no title and no tag with this word. */
	refuse(word: string): void {
		this.#refused.add(word.toLowerCase())
	}

	passes(text: string): boolean {
		return ![...this.#refused].some((word) => text.toLowerCase().includes(word))
	}

	set(channelLogin: string, settings: AutomodSettings, by = channelLogin): void {
		const channel = this.world.channel(channelLogin)
		this.#settings.of(channel).now = settings
		this.world.tell(automodSettings(channel, this.world.users.demand(by), settings))
	}

	/** Only tells of it: what is blocked is in `world.blockedTerms`. */
	changeTerms(
		channelLogin: string,
		action: 'add_permitted' | 'remove_permitted' | 'add_blocked' | 'remove_blocked',
		terms: readonly string[],
		{ by = channelLogin, automatic = false } = {},
	): void {
		const channel = this.world.channel(channelLogin)
		const moderator = this.world.users.demand(by)
		const [verb = '', list = ''] = action.split('_')
		const details = { automod_terms: { action: verb, list, terms, from_automod: automatic } }
		this.world.tell(
			automodTerms(channel, moderator, { action, terms, automatic }),
			...moderation(channel, moderator, `${action}_term`, details),
		)
	}
}
