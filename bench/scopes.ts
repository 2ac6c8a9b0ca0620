import { endpoint, type EndpointId } from '../src/twitch/helix/endpoints.js'

const needed: readonly EndpointId[] = ['send-chat-message', 'modify-channel-information', 'create-clip']

/** What a streamer's token usually holds. */
export const scopes: readonly string[] = needed.flatMap((id) => endpoint(id).scopes.flat())
