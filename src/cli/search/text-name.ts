/** What a text of a search is called where a finding in it is shown. */
export function textName(text: string, filter: string): 'filter' | 'order-by' {
  return text === filter ? 'filter' : 'order-by'
}
