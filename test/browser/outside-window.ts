import type { PageElement } from './page-element.ts'

/** What sticks out of the window, but for what scrolls in a place of its own; runs in the page. */
export function outsideWindow(root: PageElement): readonly string[] {
  const found = [...root.querySelectorAll('main *')]
    .filter(({ parentElement }) => parentElement?.closest('.table') === null)
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect()
      return left < -0.5 || right > root.clientWidth + 0.5
    })
    .map(({ tagName, textContent }) => `${tagName} ${textContent?.slice(0, 40)}`)
  return root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} px wide`, ...found] : found
}
