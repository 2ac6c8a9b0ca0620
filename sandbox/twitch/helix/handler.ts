import type { Call } from './call.js'

/** Do what an endpoint does and give the body of its answer; by the endpoint's id in the facts. */
export type Handlers = Readonly<Record<string, (call: Call) => unknown>>
