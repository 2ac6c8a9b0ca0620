import type { CompanionStaticUpgradeScript } from '@companion-module/base'
import type { Config, Secrets } from './config.js'

/** Companion counts these: append only, never remove or reorder. */
export const UpgradeScripts: CompanionStaticUpgradeScript<Config, Secrets>[] = []
