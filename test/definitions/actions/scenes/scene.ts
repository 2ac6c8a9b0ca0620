import type { Desk } from '../../../helpers/desk.js'
import type { ActionId } from '../table.js'

/** What has to be so at Twitch that an action's example succeeds, beside a live stream of the own channel. */
export type Scene = (desk: Desk) => void
export type Scenes = { readonly [Id in ActionId]?: Scene }
