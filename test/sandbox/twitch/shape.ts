/** Where an answer's keys and types of values are not those of a documented one. */
export function differences(documented: unknown, answered: unknown, at = ''): string[] {
	// What the documentation shows as null, or as an empty list, it says nothing about.
	if (documented === null) return []
	if (Array.isArray(documented)) {
		if (!Array.isArray(answered)) return [`${at}: not a list`]
		const model: unknown = documented[0]
		if (model === undefined) return []
		return answered.flatMap((element, index) => differences(model, element, `${at}[${index}]`))
	}
	if (typeof documented === 'object') {
		if (typeof answered !== 'object' || answered === null) return [`${at}: not an object`]
		const wanted = new Map<string, unknown>(Object.entries(documented))
		const given = new Map<string, unknown>(Object.entries(answered))
		return [...new Set([...wanted.keys(), ...given.keys()])].flatMap((key) => {
			if (!wanted.has(key)) return [`${at}.${key}: not documented`]
			if (!given.has(key)) return [`${at}.${key}: missing`]
			return differences(wanted.get(key), given.get(key), `${at}.${key}`)
		})
	}
	return typeof documented === typeof answered ? [] : [`${at}: ${typeof answered}, not ${typeof documented}`]
}
