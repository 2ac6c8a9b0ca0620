import type { Desk } from '../../helpers/desk.js'
import { until } from '../../helpers/time.js'

/** Until this is the result of the last action. */
export async function untilTold(desk: Desk, result: string): Promise<void> {
	await until(result, () => desk.companion.variables['last_action_result'] === result)
}
