import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { html } from '../../../../src/cli/reports/html/html.ts'

test.each<[what: string, made: string, expected: string]>([
  ['markup', html`<p>${'<b>&"\'`'}</p>`.html, '<p>&#60;b&#62;&#38;&#34;&#39;&#96;</p>'],
  ['an attribute', html`<a title="${'" onclick="x'}">`.html, '<a title="&#34; onclick=&#34;x">'],
  ['HTML in HTML', html`<p>${html`<b>${'<'}</b>`}</p>`.html, '<p><b>&#60;</b></p>'],
  ['a list', html`<ul>${['a', html`<li>`, '&']}</ul>`.html, '<ul>a<li>&#38;</ul>'],
  ['nothing', html`<p class="${undefined}">${[]}</p>`.html, '<p class=""></p>'],
  ['numbers', html`${0} ${1.5}`.html, '0 1.5'],
  ['what HTML may not hold', html`${'\0\x1b\ud800\u202e'}`.html, '␀␛&#60;U+D800&#62;&#60;U+202E&#62;'],
])('%s', (_, made, expected) => {
  expect(made).toBe(expected)
})

property.prop([fc.string({ unit: 'binary' })])('no text has markup, or ends what it stands in', (text) => {
  expect(html`${text}`.html).not.toMatch(/[<>"'`]|&(?!#\d+;)/)
})
