/** Why Twitch closes a connection, and what then becomes of its subscriptions. */
export const closeCodes = {
	4000: { reason: 'internal server error', status: 'websocket_internal_error' },
	4001: { reason: 'client sent inbound traffic', status: 'websocket_received_inbound_traffic' },
	4002: { reason: 'client failed ping-pong', status: 'websocket_failed_ping_pong' },
	4003: { reason: 'connection unused', status: 'websocket_connection_unused' },
	4004: { reason: 'reconnect grace time expired', status: 'websocket_disconnected' },
	4005: { reason: 'network timeout', status: 'websocket_network_timeout' },
	4006: { reason: 'network error', status: 'websocket_network_error' },
	4007: { reason: 'invalid reconnect', status: 'websocket_disconnected' },
} as const

export type CloseCode = keyof typeof closeCodes
