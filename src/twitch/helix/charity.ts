import { campaignOf, wireCampaign, type CharityCampaign } from '../campaign.js'
import type { HelixClient } from './client.js'
import { list } from './wire.js'

export const CharityCampaigns = list(wireCampaign)

/** The one that runs now, if any. */
export async function getCampaign(helix: HelixClient, broadcasterId: string): Promise<CharityCampaign | undefined> {
	const query = { broadcaster_id: broadcasterId }
	const [campaign] = (await helix.read('get-charity-campaign', { query }, CharityCampaigns)).data
	return campaign && campaignOf(campaign)
}
