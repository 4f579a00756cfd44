/** An element of XML, without its text. */
interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
}

/**
 * What an XML document has that its XSD does not: unknown elements and attributes, missing attributes, elements in the
 * wrong place. For schemas that say what an element holds in the element itself, and by reference.
 */
export function checkXml(document: string, xsd: string): string[] {
  const [schema] = readXml(xsd).children
  const declared = (schema?.children ?? []).filter(({ name }) => name === 'xs:element')
  const shapes = new Map(declared.map((one) => [one.attributes.name, one]))
  return readXml(document).children.flatMap((root) => checkElement(root, shapes))
}

function checkElement(element: Element, shapes: ReadonlyMap<string | undefined, Element>): string[] {
  const shape = shapes.get(element.name)
  if (shape === undefined) return [`<${element.name}> is unknown`]
  const inside = descendants(shape)
  const attributes = inside.filter(({ name }) => name === 'xs:attribute').map((one) => one.attributes)
  const allowed = inside.filter(({ name }) => name === 'xs:element').map((one) => one.attributes.ref)
  return [
    ...Object.keys(element.attributes)
      .filter((name) => !attributes.some((one) => one.name === name))
      .map((name) => `<${element.name} ${name}> is unknown`),
    ...attributes
      .filter(({ name, use }) => use === 'required' && !(name! in element.attributes))
      .map(({ name }) => `<${element.name} ${name}> is missing`),
    ...element.children
      .filter(({ name }) => !allowed.includes(name))
      .map(({ name }) => `<${name}> stands in <${element.name}>`),
    ...element.children.flatMap((child) => checkElement(child, shapes)),
  ]
}

function descendants({ children }: Element): Element[] {
  return children.flatMap((child) => [child, ...descendants(child)])
}

const tag = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([\w:-]+)((?:\s+[\w:-]+\s*=\s*"[^"<]*")*)\s*(\/?)>/g

/** @throws Error where tags do not close each other. */
function readXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] }
  const open = [root]
  for (const [, end, name, attributes = '', empty] of text.matchAll(tag)) {
    if (name === undefined) continue
    if (end === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`)
      continue
    }
    const pairs = [...attributes.matchAll(/([\w:-]+)\s*=\s*"([^"]*)"/g)].map(([, key, value]) => [key, value])
    const element: Element = { name, attributes: Object.fromEntries(pairs), children: [] }
    open.at(-1)?.children.push(element)
    if (empty !== '/') open.push(element)
  }
  if (open.length !== 1 || /<(?![^<]*>)/.test(text)) throw new Error('a tag is not closed')
  return root
}
