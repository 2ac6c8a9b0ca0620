import type { CompanionPresetDefinitions, CompanionPresetSection } from '@companion-module/base'
import type { Schema } from '../../schema.js'
import { chatPresets, chatSection } from './chat.js'
import { modulePresets, moduleSection } from './module.js'
import { streamPresets, streamSection } from './stream.js'

/** Every preset by its id. Placed keys follow their preset: ids are for good, and a change here changes them all. */
export const presets: CompanionPresetDefinitions<Schema> = { ...streamPresets, ...chatPresets, ...modulePresets }

export const presetSections: CompanionPresetSection<Schema>[] = [streamSection, chatSection, moduleSection]
