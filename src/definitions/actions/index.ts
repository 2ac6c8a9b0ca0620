import { accountActions } from './account.js'
import { adActions } from './ads.js'
import { chatActions } from './chat.js'
import { pollActions } from './polls.js'
import { moduleActions } from './module.js'
import { streamActions } from './stream.js'

/** Every action by its id. A new subject is one more file here; a new action is one entry in its subject. */
export const actions = {
	...chatActions,
	...streamActions,
	...adActions,
	...pollActions,
	...moduleActions,
	...accountActions,
}
