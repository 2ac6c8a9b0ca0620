export interface Person {
	/** Empty: unknown. */
	readonly login: string
	readonly name: string
}

export interface Subscription extends Person {
	/** 1 to 3. */
	readonly tier: number
	readonly isGift: boolean
}

export interface Resubscription extends Person {
	readonly tier: number
	readonly months: number
	/** Undefined: not shared. */
	readonly streak: number | undefined
	readonly message: string
}

export interface Gift extends Person {
	readonly tier: number
	readonly amount: number
	/** Of all time; undefined: not shared. */
	readonly total: number | undefined
}

export interface BitsUse extends Person {
	readonly bits: number
	readonly type: string
	readonly message: string
}

export interface PowerUp extends Person {
	readonly title: string
	readonly bits: number
	readonly input: string
}

/** A shoutout, which reached so many. */
export interface Shoutout extends Person {
	readonly viewers: number
}

export interface Raid extends Person {
	readonly userId: string
	readonly viewers: number
}

export interface Whisper extends Person {
	readonly text: string
}

/** For channel points. */
export interface Redemption extends Person {
	readonly title: string
	readonly cost: number
}

/** Everything that happens in a channel and must be seen each time, by its kind. */
export interface Kinds {
	readonly follow: Person
	readonly sub: Subscription
	readonly resub: Resubscription
	readonly gift: Gift
	readonly bits: BitsUse
	readonly power_up: PowerUp
	readonly raid: Raid
	readonly shoutout: Shoutout
	readonly whisper: Whisper
	readonly redemption: Redemption
	readonly first_chat: Person
}

export type Kind = keyof Kinds

/** How much of it: Bits, viewers, months, gifts or channel points; undefined: a happening of this kind has no size. */
export const amounts: { readonly [K in Kind]: (happening: Kinds[K]) => number | undefined } = {
	follow: () => undefined,
	sub: () => undefined,
	resub: ({ months }) => months,
	gift: ({ amount }) => amount,
	bits: ({ bits }) => bits,
	power_up: ({ bits }) => bits,
	raid: ({ viewers }) => viewers,
	shoutout: ({ viewers }) => viewers,
	whisper: () => undefined,
	redemption: ({ cost }) => cost,
	first_chat: () => undefined,
}

/** One sentence. What was whispered is not in it: it may be on a key that others see. */
export const sentences: { readonly [K in Kind]: (happening: Kinds[K]) => string } = {
	follow: ({ name }) => `${name} follows`,
	sub: ({ name, tier, isGift }) =>
		isGift ? `${name} was given a tier ${tier} subscription` : `${name} subscribed at tier ${tier}`,
	resub: ({ name, months }) => `${name} has subscribed for ${counted(months, 'month')}`,
	gift: ({ name, amount }) => `${name} gave ${counted(amount, 'subscription')}`,
	bits: ({ name, bits }) => `${name} cheered ${counted(bits, 'Bit')}`,
	power_up: ({ name, title, bits }) => `${name} used ${title} for ${counted(bits, 'Bit')}`,
	raid: ({ name, viewers }) => `${name} raids with ${counted(viewers, 'viewer')}`,
	shoutout: ({ name }) => `${name} gave a shoutout`,
	whisper: ({ name }) => `${name} whispered`,
	redemption: ({ name, title }) => `${name} redeemed ${title}`,
	first_chat: ({ name }) => `${name} wrote for the first time`,
}

function counted(amount: number, what: string): string {
	return `${amount} ${what}${amount === 1 ? '' : 's'}`
}
