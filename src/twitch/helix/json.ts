/** What an answer of the API can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }
