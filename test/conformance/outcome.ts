/** What this project made of a case. */
export type Outcome =
  | { readonly kind: 'rows'; readonly ids: readonly string[] }
  /** Refused as the user's mistake; `codes` of the errors in the text. */
  | { readonly kind: 'refused'; readonly message: string; readonly codes: readonly string[] }
  /** In order, and beyond what the backend can do. */
  | { readonly kind: 'unsupported'; readonly message: string }
