import type { Connection } from '../../core/connection.js'
import type { ChannelCaller } from '../../core/press.js'
import { PressError } from '../../core/press-error.js'
import type { RaidCandidate } from '../../state/raid-candidates.js'
import type { HelixClient } from '../../twitch/helix/client.js'
import { DeclinedError } from '../../twitch/helix/errors.js'
import { cancelRaid, startRaid } from '../../twitch/helix/raids.js'
import { getStreams } from '../../twitch/helix/streams.js'
import type { User } from '../../twitch/helix/users.js'
import { user } from '../options/channel.js'
import { action } from './action.js'

export const raidActions = {
	raid_start: action({
		name: 'Raids: start raid',
		description: 'Viewers leave after 90 seconds, or when the broadcaster says so on Twitch',
		channel: 'own',
		options: {
			target: user('Raid to', 'Login, @name or id. Empty: the candidate that is shown', { optional: true }),
		},
		endpoints: ['start-a-raid'],
		optionalEndpoints: ['get-streams'],
		run: async ({ options: { target }, press, connection, on, as }) => {
			const caller = await on('start-a-raid')
			if (target !== '') return raid(connection, caller, await press.user(target))
			const { id, login } = caller.channel
			const shown = connection.state.raidCandidates.shownFor(id)
			if (!shown) throw new PressError(`Raid to: nobody is named, and no candidate is shown for @${login}.`)
			const { candidate, isFresh } = shown
			if (!isFresh) await refuseOffline((await as('get-streams')).helix, candidate)
			return raid(connection, caller, { ...candidate, displayName: candidate.name })
		},
		example: { options: { target: 'other' }, result: /^Raid to @other/ },
	}),

	raid_cancel: action({
		name: 'Raids: cancel raid',
		channel: 'own',
		options: {},
		endpoints: ['cancel-a-raid'],
		run: async ({ connection, on }) => {
			const { helix, channel } = await on('cancel-a-raid')
			const { outgoing } = connection.state.channel(channel.login).happenings
			try {
				await cancelRaid(helix, channel.id)
			} catch (error) {
				// It has left already, or was called off by someone else.
				if (error instanceof DeclinedError && error.failure.status === 404) outgoing.raidEnded()
				throw error
			}
			outgoing.raidEnded()
			return 'Raid canceled'
		},
		example: { options: {}, result: /^Raid canceled$/ },
	}),
}

/** Hours may have passed since it was found. @throws {PressError} */
async function refuseOffline(helix: HelixClient, { id, login }: RaidCandidate): Promise<void> {
	const [stream] = await getStreams(helix, [id])
	if (!stream) throw new PressError(`Raid to: @${login} is not live any more. Step to another candidate.`)
}

export async function raid(
	{ state }: Connection,
	{ helix, channel }: ChannelCaller,
	{ id, login, displayName }: User,
): Promise<string> {
	await startRaid(helix, channel.id, id)
	state.channel(channel.login).happenings.outgoing.raidBegan(displayName)
	return `Raid to @${login}`
}
