// A Twitch and a token server in a process of their own, so that their work is not counted as the module's.
import { startTokenServer } from '../../sandbox/token-server/index.js'
import { startTwitch, type RecordedRequest } from '../../sandbox/twitch/index.js'
import { serve } from '../process/serve.js'
import { scopes } from '../scopes.js'

const [twitch, tokenServer] = await Promise.all([startTwitch(), startTokenServer()])
// A bench presses faster than any hand: it is to meet no limit.
twitch.world.rateLimits.limit = 1_000_000
twitch.world.addUser({ login: 'streamer' })
tokenServer.serveTokens(() => twitch.world.issueToken({ user: 'streamer', scopes }))

const arrivals: bigint[] = []
const requests: RecordedRequest[] = []
twitch.onRequest((request) => {
	if (request.endpoint !== 'send-chat-message') return
	arrivals.push(process.hrtime.bigint())
	requests.push(request)
})

const { apiUrl, authUrl, eventsubUrl } = twitch
await serve({ apiUrl, authUrl, eventsubUrl, tokenServerUrl: tokenServer.url }, async () => ({
	arrivals: arrivals.splice(0),
	requests: requests.splice(0),
}))
process.exit()
