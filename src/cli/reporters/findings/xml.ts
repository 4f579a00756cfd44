/** What can stand in an element. */
export type XmlContent = string | XmlElement

/** An element of XML. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | number>>
  readonly content: readonly XmlContent[]
}

/** An element; what its attributes and content say may be anything. */
export function xml(
  name: string,
  attributes: XmlElement['attributes'] = {},
  content: readonly XmlContent[] = [],
): XmlElement {
  return { name, attributes, content }
}

/** A document, an element a line. */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeElement(root, '')}`
}

function writeElement({ name, attributes, content }: XmlElement, indent: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
  const start = `${indent}<${name}${written.join('')}`
  if (content.length === 0) return `${start}/>\n`
  const isText = content.every((one) => typeof one === 'string')
  if (isText) return `${start}>${content.map(escapeXml).join('')}</${name}>\n`
  const inner = content.map((one) =>
    typeof one === 'string' ? escapeXml(one) : writeElement(one, `${indent}  `),
  )
  return `${start}>\n${inner.join('')}${indent}</${name}>\n`
}

/** What XML cannot say, not even escaped, becomes U+FFFD. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(unsayable, '\ufffd')
    .replace(/[&<>"'\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** Control characters but tab and ends of lines, and the two that are no characters. */
const unsayable = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu
