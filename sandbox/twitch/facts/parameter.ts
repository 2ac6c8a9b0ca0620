export interface Parameter {
	name: string;
	required: boolean;
	type: string;
	/** How often it may be given; undefined when only once. */
	list: number | undefined;
	/** The greatest number allowed. */
	most: number | undefined;
}

/** `name`, `!` when required, `:type` unless a string, `*100` for a list of up to 100, `<=100` for the greatest number. */
const notation = /^(?<name>[\w.]+)(?<required>!)?(?::(?<type>[\w[\]]+))?(?:\*(?<list>\d+))?(?:<=(?<most>\d+))?$/;

export function readParameter(written: string): Parameter {
	const parts = notation.exec(written)?.groups;
	if (!parts?.name) throw new Error(`Not a parameter: ${written}`);
	return {
		name: parts.name,
		required: parts.required !== undefined,
		type: parts.type ?? "string",
		list: parts.list === undefined ? undefined : Number(parts.list),
		most: parts.most === undefined ? undefined : Number(parts.most),
	};
}
