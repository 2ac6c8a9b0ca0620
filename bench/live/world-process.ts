// A Twitch and a token server in a process of their own, with so many channels; things happen there when the parent says
// so, and it is told when each of them went out on the socket.
import { setTimeout as sleep } from 'node:timers/promises'
import { startTokenServer } from '../../sandbox/token-server/index.js'
import { startTwitch } from '../../sandbox/twitch/index.js'
import { everyScope, loginsOf, own, populate } from './channels.js'

const [twitch, tokenServer] = await Promise.all([startTwitch(), startTokenServer()])
const { world } = twitch
populate(world, loginsOf(Number(process.argv[2])))
world.addUser({ login: 'viewer' })
tokenServer.serveTokens(() => world.issueToken({ user: own, scopes: [...everyScope] }))

let count = 0
const happenings: Readonly<Record<string, () => void>> = {
	title: () => world.setTitle(own, `Title ${++count}`),
	shield: () => world.shields.set(own, !world.shields.of(own).active),
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

async function happen([what = '', ...how]: readonly string[]): Promise<void> {
	const at = process.hrtime.bigint()
	if (what === 'chat') await chat(Number(how[0]), Number(how[1]))
	else happenings[what]?.()
	process.send?.({ at })
}

process.on('message', (words: string) => void happen(words.split(' ')))
process.on('disconnect', () => process.exit())
const { apiUrl, authUrl, eventsubUrl } = twitch
process.send?.({ apiUrl, authUrl, eventsubUrl, tokenServerUrl: tokenServer.url })
