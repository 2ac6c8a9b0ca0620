import * as v from 'valibot'

/** An amount as Twitch writes it, in the currency's smallest unit. */
export const money = v.object({ value: v.number(), decimal_places: v.number() })

/** 550 cents are 5.5. */
export function inUnits({ value, decimal_places: places }: v.InferOutput<typeof money>): number {
	return value / 10 ** places
}
