/** The help that names the filters to run instead of one that cannot be said; none where there are none. */
export function searchSeparately(filters: readonly string[]): { readonly help?: string } {
  return filters.length === 0
    ? {}
    : { help: `Search separately for:\n${filters.map((one) => `  ${one}`).join('\n')}` }
}
