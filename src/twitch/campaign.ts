import * as v from 'valibot'

/** An amount as Twitch writes it, in the currency's smallest unit. */
export const wireMoney = v.object({ value: v.number(), decimal_places: v.number() })

/** 550 cents are 5.5. */
export function inUnits({ value, decimal_places: places }: v.InferOutput<typeof wireMoney>): number {
	return value / 10 ** places
}

/** A charity campaign as the API and the events write it. */
export const wireCampaign = v.object({
	id: v.string(),
	charity_name: v.string(),
	current_amount: wireMoney,
	target_amount: v.nullish(wireMoney),
})

/** Money is in whole units of its currency. */
export interface CharityCampaign {
	readonly id: string
	readonly name: string
	readonly current: number
	/** Undefined where the broadcaster set none. */
	readonly target: number | undefined
}

export function campaignOf(wire: v.InferOutput<typeof wireCampaign>): CharityCampaign {
	const { id, charity_name: name, current_amount: current, target_amount: target } = wire
	return { id, name, current: inUnits(current), target: target ? inUnits(target) : undefined }
}
