// A Twitch and a token server in a process of their own, with so many channels; things happen there when the parent says
// so, and it is told when each of them went out on the socket.
import { setTimeout as sleep } from 'node:timers/promises'
import { startTokenServer } from '../../sandbox/token-server/index.js'
import { startTwitch } from '../../sandbox/twitch/index.js'
import { everyScope, goLive, own, populate, sizeOf } from '../channels.js'
import { serve } from '../process/serve.js'

const size = sizeOf(Number(process.argv[2]))
const [twitch, tokenServer] = await Promise.all([startTwitch(), startTokenServer()])
const { world } = twitch
populate(world, size)
world.addUser({ login: 'viewer' })
tokenServer.serveTokens(() => world.issueToken({ user: own, scopes: [...everyScope] }))

/** So few requests in so many milliseconds mean that all has been read for the first time. */
const calmness = { requests: 5, milliseconds: 10_000 }
let requests = 0
twitch.onRequest(({ host }) => {
	if (host === 'helix') requests += 1
})

async function calm(): Promise<void> {
	for (let before = -Infinity; requests - before > calmness.requests;) {
		before = requests
		await sleep(calmness.milliseconds)
	}
}

/** Writes so many chat messages, evenly in so many seconds. */
async function chat(seconds: number, perSecond: number): Promise<void> {
	const begun = performance.now()
	for (let index = 0; index < seconds * perSecond; index++) {
		const wait = begun + (index * 1000) / perSecond - performance.now()
		if (wait > 1) await sleep(wait)
		world.writeChat(own, 'viewer', `Message ${index}`)
	}
}

let titles = 0
const happenings: Readonly<Record<string, (...how: string[]) => void | Promise<void>>> = {
	title: () => world.setTitle(own, `Title ${++titles}`),
	emote: (login = '') => world.chatRooms.change(login, { emoteOnly: !world.chatRooms.of(login).emoteOnly }),
	chat: async (seconds, perSecond) => chat(Number(seconds), Number(perSecond)),
	live: () => goLive(world, size),
	calm,
}

const { apiUrl, authUrl, eventsubUrl } = twitch
await serve({ apiUrl, authUrl, eventsubUrl, tokenServerUrl: tokenServer.url }, async (asked) => {
	const [what = '', ...how] = asked.split(' ')
	const at = process.hrtime.bigint()
	await happenings[what]?.(...how)
	return { at }
})
process.exit()
