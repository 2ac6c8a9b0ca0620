import type { CompanionPresetSection } from '@companion-module/base'
import type { Schema } from '../../schema.js'
import { lit } from './colors.js'
import { group, template } from './groups.js'
import { adjustable, held, own, preset, shown, typed, type Press } from './preset.js'

const clipStates = [
	{ feedbackId: 'clip_status', options: { state: 'creating' }, style: lit.yellow },
	{ feedbackId: 'clip_status', options: { state: 'failed' }, style: lit.red },
] as const

const step = (by: number): Press => ({
	actionId: 'raid_target_step',
	options: { channel: 'own', source: 'followed', name: '', max_viewers: 0, step: by },
})

export const streamControlPresets = {
	title_set: preset({
		name: 'Set the title',
		text: ['SET TITLE', own('title')],
		isFree: true,
		press: { actionId: 'title_set', options: { channel: 'own', title: typed('title') } },
		variables: [adjustable('title', 'The title', 'edit me')],
	}),
	category_set: preset({
		name: 'Set the category',
		text: ['SET CATEGORY', own('category')],
		isFree: true,
		press: { actionId: 'category_set', options: { channel: 'own', category: typed('category') } },
		variables: [adjustable('category', 'Name or id of the category', 'Just Chatting')],
	}),
	marker: preset({
		name: 'Create a marker; the key shows at which second of the stream',
		text: [`MARKER ${shown('marker_position')}`],
		press: { actionId: 'marker', options: { channel: 'selected', description: '' } },
	}),
	clip_30: preset({
		name: 'Clip the last 30 seconds',
		text: [`CLIP ${shown('clip_status')}`],
		press: { actionId: 'clip', options: { channel: 'selected', title: '', duration: 30, then: 'nothing' } },
		lamps: clipStates,
	}),
	clip_60: preset({
		name: 'Clip the last 60 seconds and post it to chat',
		text: [`CLIP 60 ${shown('clip_status')}`],
		press: { actionId: 'clip', options: { channel: 'selected', title: '', duration: 60, then: 'chat' } },
		lamps: clipStates,
	}),
	clip_vod: preset({
		name: 'Clip the last minute of the VOD, as broadcaster or editor',
		text: [`CLIP VOD ${shown('clip_status')}`],
		press: {
			actionId: 'clip_vod',
			options: {
				...{ channel: 'own', video: '', end_from: 'now', offset: '0' },
				...{ duration: 60, title: '', then: 'nothing' },
			},
		},
		lamps: clipStates,
	}),
	raid_browse: preset({
		name: 'Live channels that are followed: turn or press for the next, hold to raid the one that is shown',
		text: [`RAID ${held}`, shown('raid_candidate_name'), shown('raid_candidate_viewers')],
		isFree: true,
		press: step(1),
		hold: { actionId: 'raid_start', options: { channel: 'own', target: '' } },
		turn: { left: step(-1), right: step(1) },
		lamps: [{ feedbackId: 'raid_pending', options: {}, style: lit.yellow }],
	}),
	raid_to: preset({
		name: 'Raid a channel',
		text: ['RAID TO', own('target'), held],
		isFree: true,
		hold: { actionId: 'raid_start', options: { channel: 'own', target: typed('target') } },
		variables: [adjustable('target', 'Login of the channel', 'edit me')],
	}),
	raid_random: preset({
		name: 'Raid any live channel that is followed',
		text: ['RAID ANY', held],
		hold: {
			actionId: 'raid_random',
			options: { channel: 'own', source: 'followed', name: '', max_viewers: 0, then: 'raid' },
		},
	}),
	raid_cancel: preset({
		name: 'Cancel the raid; the key counts down until it leaves',
		text: [`CANCEL RAID ${shown('raid_clock')}`],
		press: { actionId: 'raid_cancel', options: { channel: 'own' } },
		lamps: [{ feedbackId: 'raid_pending', options: {}, style: lit.yellow }],
	}),
	dashboard_url: preset({
		name: "Put the dashboard's address into the variable channel_url",
		text: ['DASHBOARD', 'URL'],
		press: { actionId: 'channel_url', options: { channel: 'selected', page: 'dashboard' } },
	}),
}

export const streamControlSection: CompanionPresetSection<Schema> = {
	id: 'stream_control',
	name: 'Stream control',
	definitions: [
		group('clips', 'Clips and markers', ['marker', 'clip_30', 'clip_60', 'clip_vod', 'dashboard_url']),
		template(streamControlPresets, 'title_set', 'Titles', ['edit me', 'edit me 2', 'edit me 3']),
		template(streamControlPresets, 'category_set', 'Categories', ['Just Chatting', 'Music', 'Art']),
		group('raids', 'Raids', ['raid_browse', 'raid_random', 'raid_cancel']),
		template(streamControlPresets, 'raid_to', 'Raid a certain channel', ['edit me']),
	],
}
