import { InstanceStatus } from '@companion-module/base'
import { PackagedModule } from '../companion/process/index.js'
import { startTimer } from '../companion/real-time.js'
import type { RealTwitch } from './arguments.js'
import { runCommand, statusText, type Desk } from './commands.js'
import { showNews, showRequests } from './news.js'
import { OutsideWorld } from './outside-world.js'
import type { Lines } from './prompt.js'
import type { Screen } from './screen.js'

export interface Sandbox extends Desk {
	close(): Promise<void>
}

/** Installs the package and starts what it needs around it; the module itself is not running yet. */
export async function openSandbox(packagePath: string, screen: Screen, real: RealTwitch | undefined): Promise<Sandbox> {
	const module = await PackagedModule.install(packagePath)
	const world = real ? undefined : await OutsideWorld.start((line) => screen.show('log', `token server: ${line}`))
	for (const secret of [real?.id, ...(world?.guids.values() ?? [])]) screen.hide(secret ?? '')
	showNews(module, screen)
	if (world) showRequests(world, screen)
	const close = async (): Promise<void> => {
		screen.close()
		await Promise.all([module.remove(600), world?.close()])
	}
	return { module, screen, world, close }
}

/** Starts the module and carries commands out until `quit` or the end of the input. */
export async function play({ module, screen, world }: Desk, real: RealTwitch | undefined, lines: Lines): Promise<void> {
	screen.show(
		'sandbox',
		world
			? `Simulated Twitch, and a token server at ${world.tokenServer.publicUrl}. Type "help".`
			: 'The real Twitch. Type "help".',
	)
	await module.start({ label: 'twitch', ...(world ? world.settings : realSettings(real)) })
	lines.ask()
	for await (const line of lines) {
		if (!process.stdin.isTTY) await untilSignedIn(module)
		if (!(await runCommand(line, { module, screen, world }))) break
		lines.ask()
	}
	if (!process.stdin.isTTY) await quiet(module)
	screen.show('sandbox', `Ended. The status was ${statusText(module)}`)
}

function realSettings(real: RealTwitch | undefined): {
	config: { [id: string]: string | boolean }
	secrets: { token?: string }
} {
	if (!real) return { config: {}, secrets: {} }
	const { tokenServerUrl, channels, apiUrl, authUrl, id } = real
	const urls = { ...(apiUrl === undefined ? {} : { apiUrl }), ...(authUrl === undefined ? {} : { authUrl }) }
	const advanced = Object.keys(urls).length > 0 ? { advanced: true, ...urls } : {}
	return { config: { tokenSource: 'server', tokenServerUrl, channels, ...advanced }, secrets: { token: id } }
}

/** Commands from a pipe wait until the module has signed in, or has told why not, but not for ever. */
async function untilSignedIn(module: PackagedModule): Promise<void> {
	if (module.status && module.status.status !== InstanceStatus.Connecting) return
	await new Promise<void>((resolve) => {
		startTimer(resolve, 10_000).unref()
		module.onHappening((happening) => {
			if (happening.kind === 'status' && happening.change.status !== InstanceStatus.Connecting) resolve()
		})
	})
}

/** Until nothing has happened for a moment: the last command may still be changing variables. */
async function quiet(module: PackagedModule): Promise<void> {
	for (let news = true; news;) {
		news = false
		const stop = module.onHappening(() => (news = true))
		await new Promise<void>((resolve) => void startTimer(resolve, 250))
		stop()
	}
}
