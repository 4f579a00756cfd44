/** The text without all that can be left out of it, piece by piece, so that it still fails. */
export async function shrinkText(text: string, fails: (text: string) => Promise<boolean>): Promise<string> {
  let small = text
  for (let size = Math.ceil(small.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < small.length; ) {
      const shorter = small.slice(0, at) + small.slice(at + size)
      if (await fails(shorter)) small = shorter
      else at += size
    }
  }
  return small
}
