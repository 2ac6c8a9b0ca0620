import * as v from "valibot";
import documentedExamples from "./helix-examples.json" with { type: "json" };
import table from "./helix.json" with { type: "json" };
import { readParameter } from "./parameter.js";
import { readRule } from "./rule.js";

const scopes = v.array(v.array(v.string()));
const who = v.picklist(["broadcaster", "moderator", "editor", "any user", "app", "extension"]);

const endpointFacts = v.object({
	id: v.string(),
	method: v.string(),
	path: v.string(),
	query: v.array(v.pipe(v.string(), v.transform(readParameter))),
	body: v.array(v.pipe(v.string(), v.transform(readParameter))),
	/** All of the groups are needed, and of each group any one scope. */
	scopes,
	tokens: v.array(v.picklist(["user", "app", "jwt", "none"])),
	who,
	/** The parameters of which one must name the token's user. */
	self: v.optional(v.array(v.string())),
	/** The parameter that names the channel whose moderator or editor the token's user must be. */
	channel: v.optional(v.string()),
	success: v.number(),
	/** How parameters exclude or need each other. */
	rules: v.optional(v.array(v.pipe(v.string(), v.transform(readRule))), []),
	/** The same for an app with a token of its own, where Twitch would otherwise take the token's user. */
	appRules: v.optional(v.array(v.pipe(v.string(), v.transform(readRule))), []),
	/** What is needed besides when a parameter is given. */
	when: v.optional(v.record(v.string(), v.object({ scopes, who, channel: v.optional(v.string()) })), {}),
});

const exampleFacts = v.record(v.string(), v.object({ requests: v.array(v.unknown()), responses: v.array(v.unknown()), refusals: v.array(v.unknown()) }));

export type Endpoint = v.InferOutput<typeof endpointFacts>;
export type Requirement = Pick<Endpoint, "scopes" | "who" | "self" | "channel">;

export const endpoints: readonly Endpoint[] = v.parse(v.array(endpointFacts), table);
export const examples = v.parse(exampleFacts, documentedExamples);

const endpointsByCall = new Map(endpoints.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint]));

export function findEndpoint(method: string, path: string): Endpoint | undefined {
	return endpointsByCall.get(`${method} ${path}`);
}
