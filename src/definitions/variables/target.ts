import type { JsonValue } from '@companion-module/base'
import type { FrozenTarget } from '../../state/target.js'
import { iso } from './results.js'
import { channelVariable, type ChannelVariable } from './variable.js'

/** Of every channel: empty while nobody is frozen. */
export const targetVariables = {
	target_login: ofFrozen('login of who is frozen as target', ({ login }) => login),
	target_user: ofFrozen('who is frozen as target', ({ name }) => name),
	target_since: ofFrozen('since when the target is frozen', ({ since }) => iso(since)),
} satisfies Record<string, ChannelVariable>

function ofFrozen<T extends JsonValue | undefined>(
	name: string,
	read: (frozen: FrozenTarget) => T,
): ChannelVariable<T | undefined> {
	return channelVariable(name, ({ moderation }) => {
		const { frozen } = moderation.target
		return frozen && read(frozen)
	})
}
