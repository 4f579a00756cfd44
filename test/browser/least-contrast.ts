import type { PageElement } from './page-element.ts'

/** The least contrast (WCAG 2) between a text on the page and what it stands on; runs in the page: it holds all it needs. */
export function leastContrast(root: PageElement): number {
  const { getComputedStyle } = root.ownerDocument.defaultView
  const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = channels(colour).map((one) =>
      one / 255 <= 0.03928 ? one / 255 / 12.92 : ((one / 255 + 0.055) / 1.055) ** 2.4,
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const groundOf = (element: PageElement | null): string => {
    if (element === null) return 'rgb(255, 255, 255)'
    const { backgroundColor } = getComputedStyle(element)
    return channels(backgroundColor)[3] === 0 ? groundOf(element.parentElement) : backgroundColor
  }
  const contrasts = [...root.querySelectorAll('main *')]
    .filter((element) =>
      [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim()),
    )
    .filter((element) => element.getClientRects().length > 0)
    .map((element) => {
      const pair = [getComputedStyle(element).color, groundOf(element)].map(luminance)
      return (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05)
    })
  return Math.min(...contrasts)
}
