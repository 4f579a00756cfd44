/** The address as far as it may be shown: without what stands before its `@`. */
export function hideCredentials(uri: string): string {
  return uri.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#]*@/i, '$1')
}
