import type { CompanionStaticUpgradeScript } from '@companion-module/base'
import type { Config, Secrets } from '../config.js'
import { moduleClientId } from '../definitions/token-sources/client.js'
import { savedText } from '../definitions/token-sources/token-source-definition.js'
import { arrivedId } from '../twitch/auth/device-shelf.js'
import { idAt, standardAuthUrl } from '../twitch/auth/login-place.js'

/** The permission boxes of version 4, and the group that asks for the same today; the others have no use any more. */
const groupOfBox: Readonly<Record<string, string>> = {
	broadcasterAds: 'ads',
	broadcasterBits: 'events',
	broadcasterChannelPoints: 'interaction',
	broadcasterCharity: 'events',
	broadcasterGoals: 'events',
	broadcasterExtensions: '',
	broadcasterHypeTrain: 'events',
	broadcasterModeration: 'roles',
	broadcasterPollsPredictions: 'interaction',
	broadcasterRaids: 'stream',
	broadcasterStreamKey: '',
	broadcasterGuestStar: 'rare',
	broadcasterSubscriptions: 'events',
	broadcasterVIPs: 'roles',
	editorStreamMarkers: 'stream',
	editorCreateClips: 'stream',
	moderatorAnnouncements: 'moderation',
	moderatorAutomod: 'moderation_more',
	moderatorChatModeration: 'moderation',
	moderatorChatters: 'moderation',
	moderatorFollowers: 'moderation',
	moderatorShieldMode: 'moderation',
	moderatorShoutouts: 'moderation',
	moderatorGuestStar: 'rare',
	moderatorUnbanRequests: 'moderation_more',
	moderatorWarnings: 'moderation_more',
	userChat: 'chat',
	userClips: 'stream',
}

const replaced = ['accessToken', 'refreshToken', 'token', 'tokenServer', 'customServerURL', ...Object.keys(groupOfBox)]

/**
 * The login of version 3 (a token server, or a pasted token) or 4 (by code, its refresh token in the plain config)
 * becomes today's, its secrets among the secrets.
 */
export const loginOfVersion4: CompanionStaticUpgradeScript<Config, Secrets> = (_context, { config, secrets }) => {
	const nothing = { updatedActions: [], updatedFeedbacks: [] }
	if (!config || 'tokenSource' in config) return { updatedConfig: null, ...nothing }
	const others = Object.fromEntries(Object.entries(config).filter(([id]) => !replaced.includes(id)))
	const login = loginOf(config)
	return {
		updatedConfig: { ...others, ...login.config },
		updatedSecrets: { ...secrets, ...login.secrets },
		...nothing,
	}
}

function loginOf(config: Config): { config: Config; secrets: Secrets } {
	const [refreshToken, token] = [savedText(config['refreshToken']), savedText(config['token'])]
	if (token && !refreshToken) {
		return config['tokenServer'] === true
			? { config: serverOf(savedText(config['customServerURL'])), secrets: { token } }
			: { config: { tokenSource: 'static' }, secrets: { accessToken: token } }
	}
	const authUrl = savedText(config['authUrl']) || standardAuthUrl
	const groups = Object.entries(groupOfBox).flatMap(([box, group]) => (config[box] === true && group ? [group] : []))
	return {
		config: { tokenSource: 'device', ...(groups.length > 0 && { scopeGroups: [...new Set(groups)] }) },
		// Whose it is was not saved: that is asked when it is first used.
		secrets: refreshToken
			? { savedLogins: { [idAt(authUrl, arrivedId(moduleClientId, undefined))]: { refreshToken, savedAt: 0 } } }
			: {},
	}
}

/** The hosted server of version 3 is gone: without one of their own, the user is asked for the address. */
function serverOf(tokenServerUrl: string): Config {
	return { tokenSource: 'server', tokenServerUrl }
}
