/** Colour only on a terminal, unless the environment says otherwise (`FORCE_COLOR`, `NO_COLOR`, `TERM=dumb`). */
export function wantsColour(env: Readonly<Record<string, string | undefined>>, terminal: boolean): boolean {
  if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR)
  if (env.NO_COLOR) return false
  return terminal && env.TERM !== 'dumb'
}
