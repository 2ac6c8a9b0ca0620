import { changeChannel, channelInfo } from '../../core/channel-change.js'
import { choice } from '../options/choice.js'
import { duration, inWords } from '../options/duration.js'
import { settableLabels } from '../options/label.js'
import { isWanted, onOff } from '../options/on-off.js'
import { mapTable } from '../options/parse.js'
import { action } from './action.js'

const labelNames = mapTable<typeof settableLabels, { [K in keyof typeof settableLabels]: string }>(
	settableLabels,
	({ name }) => name,
)

export const streamFlagActions = {
	ccl_set: action({
		name: 'Stream: content label on or off',
		channel: 'own',
		options: { label: choice({ label: 'Label', choices: labelNames, standard: 'profanity' }), state: onOff() },
		endpoints: ['modify-channel-information'],
		optionalEndpoints: ['get-channel-information'],
		turn: 'channel information',
		run: async ({ options, connection, on, as }) => {
			const broadcaster = await on('modify-channel-information')
			const { id, name } = settableLabels[options.label]
			// What is known of it may be some minutes old where no event tells.
			const isOn = await isWanted(options.state, async () => {
				const { helix } = await as('get-channel-information')
				return (await channelInfo({ helix, channel: broadcaster.channel })).labels.includes(id)
			})
			await changeChannel(connection.state, broadcaster, { labels: [{ id, isOn }] })
			return `${name}: ${isOn ? 'on' : 'off'}`
		},
		learn: async ({ on, option }) => {
			const { labels } = await channelInfo(await on('get-channel-information'))
			return { state: labels.includes(settableLabels[option('label')].id) ? 'on' : 'off' }
		},
		example: { options: { label: 'gambling', state: 'toggle' }, result: /^Gambling: on$/ },
	}),

	branded_set: action({
		name: 'Stream: branded content on or off',
		channel: 'own',
		options: { state: onOff() },
		endpoints: ['modify-channel-information'],
		optionalEndpoints: ['get-channel-information'],
		turn: 'channel information',
		run: async ({ options, connection, on, as }) => {
			const broadcaster = await on('modify-channel-information')
			const isBranded = await isWanted(options.state, async () => {
				const { helix } = await as('get-channel-information')
				return (await channelInfo({ helix, channel: broadcaster.channel })).isBranded
			})
			await changeChannel(connection.state, broadcaster, { isBranded })
			return `Branded content: ${isBranded ? 'on' : 'off'}`
		},
		learn: async ({ on }) => {
			const { isBranded } = await channelInfo(await on('get-channel-information'))
			return { state: isBranded ? 'on' : 'off' }
		},
		example: { options: { state: 'toggle' }, result: /^Branded content: on$/ },
	}),

	delay_set: action({
		name: 'Stream: set delay',
		description: 'Partners only',
		channel: 'own',
		options: { delay: duration({ label: 'Delay', min: 0, max: 900, standard: '0' }) },
		endpoints: ['modify-channel-information'],
		optionalEndpoints: ['get-channel-information'],
		run: async ({ options: { delay }, connection, on }) => {
			await changeChannel(connection.state, await on('modify-channel-information'), { delay })
			return `Delay set: ${inWords(delay)}`
		},
		learn: async ({ on }) => {
			// It is told to the broadcaster alone.
			const { helix, channel } = await on('get-channel-information', { who: 'broadcaster' })
			return { delay: String((await channelInfo({ helix, channel })).delay) }
		},
		example: { options: { delay: '1m30s' }, result: /^Delay set: 1m30s$/ },
	}),
}
