import { seated } from '../../core/guests.js'
import { PressError } from '../../core/press-error.js'
import { changeSlot, type SlotChange } from '../../twitch/helix/guest-star-guests.js'
import { choice } from '../options/choice.js'
import { guest } from '../options/guest.js'
import { number } from '../options/number.js'
import type { Option } from '../options/option.js'
import { isWanted, type OnOff } from '../options/on-off.js'
import { optional } from '../options/optional.js'
import { action } from './action.js'

type Change = OnOff | 'keep'

function change(label: string): Option<Change, Change> {
	const choices = { keep: 'Leave as it is', on: 'On', off: 'Off', toggle: 'Toggle' }
	return choice({ label, choices, standard: 'keep' })
}

/** What it becomes; undefined: it stays as it is. */
async function changed(state: Change, isOn: boolean): Promise<boolean | undefined> {
	return state === 'keep' ? undefined : isWanted(state, () => isOn)
}

/** "audio off, live on, volume 40" */
function inWords({ audio, video, isLive, volume }: SlotChange): string {
	return Object.entries({ audio, video, live: isLive, volume })
		.filter(([, value]) => value !== undefined)
		.map(([name, value]) => `${name} ${value === true ? 'on' : value === false ? 'off' : value}`)
		.join(', ')
}

export const guestSettingsActions = {
	guest_slot: action({
		name: "Guests: set a guest's audio, video, volume, live",
		description: "What becomes of a guest's slot in the Guest Star session. Learn takes over how it is now",
		channel: 'selected',
		options: {
			guest: guest(0),
			audio: change('Audio'),
			video: change('Video'),
			live: change('Live'),
			volume: optional(
				number({ label: 'Volume', min: 0, max: 100, unit: 'percent', standard: 100 }),
				'Empty: as it is',
			),
		},
		endpoints: ['update-guest-star-slot-settings', 'get-guest-star-session'],
		turn: 'guests',
		run: async ({ options, connection, on }) => {
			const { audio, video, live, volume } = options
			if (volume === undefined && [audio, video, live].every((state) => state === 'keep')) {
				throw new PressError('Nothing is to be changed. Choose audio, video, live or a volume.')
			}
			const caller = await on('update-guest-star-slot-settings')
			const { helix, channel } = caller
			const { place, guest: before } = await seated(caller, options.guest)
			const { slot, guestId, login } = before
			const wanted = {
				audio: await changed(audio, before.audio),
				video: await changed(video, before.video),
				isLive: await changed(live, before.isLive),
				volume,
			}
			await changeSlot(helix, place, slot, wanted)
			const { guestStar } = connection.state.channel(channel.login).moderation
			const { isLive = before.isLive } = wanted
			guestStar.changed({ sessionId: place.sessionId, slot, guestId, isLive })
			return `@${login} in slot ${slot} of @${channel.login}: ${inWords(wanted)}`
		},
		learn: async ({ on, option }) => {
			const { audio, video, isLive, volume } = (await seated(await on('get-guest-star-session'), option('guest'))).guest
			const stateOf = (isOn: boolean): OnOff => (isOn ? 'on' : 'off')
			return { audio: stateOf(audio), video: stateOf(video), live: stateOf(isLive), volume: String(volume) }
		},
		example: {
			options: { guest: '1', audio: 'off', video: 'keep', live: 'toggle', volume: '40' },
			result: /^@other in slot 1 of @streamer: audio off, live on, volume 40$/,
		},
	}),
}
