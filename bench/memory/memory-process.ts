// The module, a Companion and a Twitch through a simulated day, with so many channels; tells what is held after each hour.
import { sizeOf } from '../channels.js'
import { serve } from '../process/serve.js'
import { atSimulatedDesk } from '../simulated/desk.js'
import { BusyHours } from './busy-hours.js'
import { collector, freezeCode, held } from './held.js'

const hours = 24
const size = sizeOf(Number(process.argv[2]))

async function day(): Promise<{ samples: number[]; happenings: number }> {
	freezeCode()
	const collect = collector()
	return atSimulatedDesk(size, false, async (desk) => {
		const busy = new BusyHours(desk, size)
		const samples: number[] = []
		for (let hour = 0; hour <= hours; hour++) {
			// The first one lets all come to what it will be: code compiled, lists filled.
			await busy.pass()
			desk.forget()
			await collect()
			samples.push(held())
		}
		return { samples, happenings: busy.happenings }
	})
}

await serve('ready', day)
process.exit()
