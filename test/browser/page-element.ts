/** What the suites ask of an element of a page; the types of browsers are not there, as nothing else may use them. */
export interface PageElement {
  readonly tagName: string
  readonly textContent: string | null
  readonly clientWidth: number
  readonly scrollWidth: number
  readonly parentElement: PageElement | null
  readonly childNodes: Iterable<{ readonly nodeType: number; readonly textContent: string | null }>
  readonly ownerDocument: { readonly defaultView: { readonly getComputedStyle: (of: PageElement) => Style } }
  readonly closest: (selector: string) => PageElement | null
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>
  readonly getClientRects: () => { readonly length: number }
  readonly getBoundingClientRect: () => Box
  readonly setAttribute: (name: string, value: string) => void
}

interface Style {
  readonly color: string
  readonly backgroundColor: string
}

interface Box {
  readonly left: number
  readonly right: number
  readonly width: number
  readonly height: number
}
