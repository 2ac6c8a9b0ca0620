/** Puts other values in the place of an object's own; returns how to undo that. */
export function replace(owner: object, values: Readonly<Record<string, unknown>>): () => void {
	const before = new Map<string, PropertyDescriptor>()
	for (const [name, value] of Object.entries(values)) {
		const descriptor = Object.getOwnPropertyDescriptor(owner, name)
		if (!descriptor) throw new Error(`There is no ${name} to replace`)
		before.set(name, descriptor)
		Object.defineProperty(owner, name, { ...descriptor, value })
	}
	return () => {
		for (const [name, descriptor] of before) Object.defineProperty(owner, name, descriptor)
	}
}
