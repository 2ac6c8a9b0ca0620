export interface Scenario {
	readonly title: string
	/** Logins as the settings have them; none: the account's own channel. */
	readonly channels: readonly string[]
	readonly live: readonly string[]
	/** `early`: each request gets a new token, as from a server that renews in time; `late`: only once the old one is over. */
	readonly tokenServer: 'early' | 'late'
}

const tenChannels = ['streamer', ...Array.from({ length: 9 }, (_, index) => `channel${index + 2}`)]

export const scenarios: readonly Scenario[] = [
	{ title: 'own channel, offline', channels: [], live: [], tokenServer: 'early' },
	{ title: '10 channels, 3 live', channels: tenChannels, live: tenChannels.slice(0, 3), tokenServer: 'early' },
	{ title: 'own channel, late token server', channels: [], live: [], tokenServer: 'late' },
]
