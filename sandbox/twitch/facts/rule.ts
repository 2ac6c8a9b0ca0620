export interface Rule {
	least: number;
	most: number;
	counted: "parameters" | "values";
	names: string[];
}

const notation = /^(?<bound>exactly|at least|at most) (?:one|(?<values>\d+) values) of (?<names>.+)$/;

/** Reads `exactly one of id, name`, `at least one of …`, `at most one of …` and `at most 100 values of …`. */
export function readRule(written: string): Rule {
	const parts = notation.exec(written)?.groups;
	if (!parts?.names) throw new Error(`Not a rule: ${written}`);
	const count = Number(parts.values ?? 1);
	return {
		least: parts.bound === "at most" ? 0 : count,
		most: parts.bound === "at least" ? Infinity : count,
		counted: parts.values === undefined ? "parameters" : "values",
		names: parts.names.split(", "),
	};
}
