import type { Desk } from '../../../helpers/desk.js'
import type { ActionId } from '../table.js'

/**
 * What has to be so at Twitch that an action's example succeeds, beside a live stream of the channel of `owner`. It gives back
 * options that only the scene knows, such as the id of a message. `example`: which of the further ones; undefined: the first.
 */
export type Scene = (desk: Desk, owner: string, example?: string) => Readonly<Record<string, string>> | void
export type Scenes = { readonly [Id in ActionId]?: Scene }
