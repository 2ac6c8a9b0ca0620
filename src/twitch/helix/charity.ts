import * as v from 'valibot'
import type { HelixClient } from './client.js'
import { list } from './wire.js'
import { inUnits, money } from '../money.js'

export const CharityCampaigns = list(
	v.object({ charity_name: v.string(), current_amount: money, target_amount: v.nullish(money) }),
)

export interface CharityCampaign {
	readonly name: string
	readonly current: number
	readonly target: number | undefined
}

/** The one that runs now, if any. */
export async function getCampaign(helix: HelixClient, broadcasterId: string): Promise<CharityCampaign | undefined> {
	const query = { broadcaster_id: broadcasterId }
	const [campaign] = (await helix.read('get-charity-campaign', { query }, CharityCampaigns)).data
	if (!campaign) return undefined
	const { charity_name: name, current_amount: current, target_amount: target } = campaign
	return { name, current: inUnits(current), target: target ? inUnits(target) : undefined }
}
