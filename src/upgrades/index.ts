import type { CompanionStaticUpgradeScript } from '@companion-module/base'
import type { Config, Secrets } from '../config.js'
import { buttonsOfVersion4 } from './buttons-of-version-4.js'
import { loginOfVersion4 } from './login-of-version-4.js'

/** Companion counts these: append only, never remove or reorder. */
export const UpgradeScripts: CompanionStaticUpgradeScript<Config, Secrets>[] = [loginOfVersion4, buttonsOfVersion4]
