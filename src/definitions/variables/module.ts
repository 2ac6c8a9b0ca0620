import { variable } from './variable.js'

export const moduleVariables = {
	selected: variable('Module: selected channel', ({ state }) => {
		const login = state.selected.get()
		return state.channels.get().find((channel) => channel.login === login)?.displayName ?? login
	}),
	ratelimit_limit: variable('Module: requests that Twitch allows in a minute', ({ state }) => state.rate.get()?.limit),
	ratelimit_remaining: variable('Module: requests that are left', ({ state }) => state.rate.get()?.remaining),
	ratelimit_reset_in: variable('Module: seconds until all requests are back, as of the last answer', ({ state }) => {
		const resetAt = state.rate.get()?.resetAt
		return resetAt === undefined ? undefined : Math.max(0, Math.ceil((resetAt - Date.now()) / 1000))
	}),
	requests_per_min: variable('Module: requests in the last minute', ({ state }) => state.requestsPerMinute.get()),
	eventsub_state: variable(
		'Module: live events: off, connecting, live or waiting',
		({ state }) => state.live.get().kind,
	),
	eventsub_subscriptions: variable(
		'Module: live events that are subscribed',
		({ state }) => state.live.get().subscriptions,
	),
	eventsub_cost: variable('Module: points that these cost at Twitch', ({ state }) => state.live.get().cost),
	last_action: variable('Module: last action', ({ state }) => state.results.get().lastAction),
	last_action_result: variable(
		'Module: result of the last action',
		({ state }) => state.results.get().lastActionResult,
	),
	last_error: variable('Module: last error', ({ state }) => state.results.get().lastError),
	api_status: variable('Module: status of the last Helix API request', ({ state }) => state.results.get().api?.status),
	api_response: variable(
		'Module: answer to the last Helix API request',
		({ state }) => state.results.get().api?.response,
	),
	api_value: variable(
		'Module: what the JSON path of the last Helix API request led to',
		({ state }) => state.results.get().api?.value,
	),
}
