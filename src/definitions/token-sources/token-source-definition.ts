import type { JsonValue, SomeCompanionConfigField } from '@companion-module/base'
import type { SourceHost, TokenSource } from '../../twitch/auth/token-source.js'
import type { OAuthClient } from '../../twitch/oauth/client.js'
import type { Redactor } from '../../twitch/oauth/redactor.js'

/** What Companion saved: a field without a default may be absent, whatever its type says. */
export type Saved = Readonly<Record<string, JsonValue | undefined>>

/** One account that a source's settings stand for. */
export interface AccountDefinition {
	/** All that makes it this account and no other, secrets included; only its hash is kept. */
	readonly identity: readonly string[]
	readonly open: (host: SourceHost, redactor: Redactor) => TokenSource
	/** What the user pasted for it, and in which secret field: a log-out takes it from there. */
	readonly pasted?: { readonly field: string; readonly text: string }
}

export type ParsedSource =
	| {
			readonly kind: 'accounts'
			readonly accounts: readonly AccountDefinition[]
			/** An app whose secret is known. */
			readonly app?: OAuthClient
			readonly warning?: string
	  }
	/** The settings cannot work; the sentence says what to type where. */
	| { readonly kind: 'bad'; readonly sentence: string }

/**
 * A token source as the config page shows it: its fields, and what they are parsed to. The session does the rest. A new
 * source is one file like `pasted-token.ts` and one entry in `index.ts`.
 */
export interface TokenSourceDefinition {
	/** In the drop-down `tokenSource`. */
	readonly label: string
	/** Shown only while this source is chosen, or another one that has the same field. */
	readonly fields: readonly SomeCompanionConfigField[]
	readonly parse: (config: Saved, secrets: Saved) => ParsedSource
}

export function savedText(value: JsonValue | undefined): string {
	return typeof value === 'string' ? value.trim() : ''
}

/** A list as people type it: separated by spaces, new lines or commas; each once. */
export function savedList(value: JsonValue | undefined): string[] {
	return [
		...new Set(
			savedText(value)
				.split(/[\s,]+/)
				.filter(Boolean),
		),
	]
}

export function bad(sentence: string): ParsedSource {
	return { kind: 'bad', sentence }
}
