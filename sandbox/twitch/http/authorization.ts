/** The token in the Authorization header, whatever its scheme. */
export function tokenIn(headers: Readonly<Record<string, string>>): string | undefined {
	return /^(?:Bearer|OAuth) +(\S+)$/i.exec(headers.authorization ?? '')?.[1]
}
