import { Keeper } from './accounts/keeper.js'
import { Vault } from './accounts/vault.js'
import type { Settings } from './settings.js'
import { openStore } from './store/open.js'

export interface Service {
	readonly keeper: Keeper
	readonly vault: Vault
}

/** What a server, a Lambda and the commands have in common. */
export async function openService(settings: Settings, publicUrl = publicUrlOf(settings)): Promise<Service> {
	const vault = new Vault(settings.key)
	const { client, authUrl } = settings
	const store = await openStore(settings.store)
	return { vault, keeper: new Keeper({ store, vault, client, authUrl, redirectUri: `${publicUrl}/callback` }) }
}

/** Where users and Companion reach the server, unless it is told: this machine. */
export function publicUrlOf({ publicUrl, port }: Settings): string {
	return publicUrl ?? `http://localhost:${port}`
}
