import { progressBar } from './bar.js'
import { ownVariable, type OwnGroup } from './own.js'
import { percent } from './percent.js'

/** Money is in whole units of the campaign's currency. */
export const charityGroup: OwnGroup = {
	topics: ['channel.charity_campaign.progress'],
	variables: {
		charity_name: ownVariable('Charity: name', ({ points }) => points.charity.campaign?.name),
		charity_current: ownVariable('Charity: money that was given', ({ points }) => points.charity.campaign?.current),
		charity_target: ownVariable('Charity: target', ({ points }) => points.charity.campaign?.target),
		charity_percent: ownVariable('Charity: percent', ({ points }) => percent(points.charity.campaign)),
		charity_bar: ownVariable('Charity: a bar of ten steps', ({ points }) => progressBar(points.charity.campaign)),
		charity_last_donor: ownVariable(
			'Charity: who gave last',
			({ points }) => points.charity.donations.get().last?.user,
		),
		charity_last_amount: ownVariable(
			'Charity: money that was given last',
			({ points }) => points.charity.donations.get().last?.amount,
		),
	},
}
