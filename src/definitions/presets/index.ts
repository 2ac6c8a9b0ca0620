import type { CompanionPresetDefinitions, CompanionPresetSection } from '@companion-module/base'
import type { Schema } from '../../schema.js'
import type { Surroundings } from '../options/option.js'
import { adPresets, adSection } from './ads.js'
import { channelPresets, channelSection } from './channels.js'
import { chatPresets, chatSection } from './chat.js'
import { eventPresets, eventSection } from './events.js'
import { goalPresets, goalSection } from './goals.js'
import { moderationPresets, moderationSection } from './moderation.js'
import { modulePresets, moduleSection } from './module.js'
import { pointPresets, pointSection } from './points.js'
import { pollPresets, pollSection } from './polls.js'
import { predictionPresets, predictionSection } from './predictions.js'
import { streamControlPresets, streamControlSection } from './stream-control.js'
import { streamPresets, streamSection } from './stream.js'

/** Every preset by its id. Placed keys follow their preset: ids are for good, and a change here changes them all. */
export const presets: CompanionPresetDefinitions<Schema> = {
	...streamPresets,
	...streamControlPresets,
	...chatPresets,
	...moderationPresets,
	...adPresets,
	...pollPresets,
	...predictionPresets,
	...pointPresets,
	...eventPresets,
	...goalPresets,
	...channelPresets,
	...modulePresets,
}

/** What is offered; with a key for each channel and reward that is known. What was placed does not depend on it. */
export function presetSectionsFor({
	channels,
	rewards,
}: Pick<Surroundings, 'channels' | 'rewards'>): CompanionPresetSection<Schema>[] {
	return [
		...[streamSection, streamControlSection, chatSection, moderationSection, adSection, pollSection],
		...[predictionSection, pointSection(rewards), eventSection, goalSection, channelSection(channels), moduleSection],
	]
}

/** Before any channel or reward is known. */
export const presetSections = presetSectionsFor({ channels: [], rewards: [] })
