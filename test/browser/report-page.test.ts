import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeDemoStore } from '../../src/cli/demo/make-demo-store.ts'
import { writePage } from '../../src/cli/reports/html/write-page.ts'
import type { Bar, ReportPage } from '../../src/cli/reports/report-page.ts'
import { hostileNow, hostileTexts, hostileTraces, jsonLines } from '../cli/reports/hostile-traces.ts'
import { run } from '../cli/run-in-process.ts'
import { leastContrast } from './least-contrast.ts'
import { outsideWindow } from './outside-window.ts'
import type { PageElement } from './page-element.ts'

const folder = mkdtempSync(join(tmpdir(), 'tracesift-browser-'))
const stores = { demo: join(folder, 'demo.db'), hostile: join(folder, 'hostile.jsonl') }
const kinds = [['errors'], ['performance'], ['user', '--user', 'alice'], ['tags']]
const pages = Object.keys(stores).flatMap((store) =>
  kinds.map(([kind = '', ...args]) => ({ store: store as keyof typeof stores, kind, args })),
)
const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [360, 1280].map((width) => ({ colorScheme, width })),
)

let browser: Browser

beforeAll(async () => {
  makeDemoStore(stores.demo, { traces: 3000, seed: 1, now: hostileNow })
  writeFileSync(stores.hostile, jsonLines(hostileTraces))
  browser = await chromium.launch({
    executablePath: process.env.TRACESIFT_CHROMIUM ?? '',
    args: ['--no-sandbox'],
  })
})

afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

describe.each(pages)('$kind of the $store store', ({ store, kind, args }) => {
  const path = join(folder, `${store}-${kind}.html`)

  beforeAll(async () => {
    const user = store === 'demo' ? args.map((one) => one.replace('alice', 'alice@company.com')) : args
    const where = ['--store', stores[store], '--now', String(hostileNow), '--html', path]
    expect((await run(['report', kind, ...user, ...where], { cwd: folder })).code).toBe(0)
  })

  test.each(looks)(
    '$colorScheme, $width px: nothing is loaded, runs, goes wrong or sticks out',
    async (look) => {
      const { page, noise } = await open(path, look)
      const root = page.locator(':root')
      await root.evaluate((element: PageElement) => {
        for (const details of element.querySelectorAll('details')) details.setAttribute('open', '')
      })
      expect(await root.evaluate(outsideWindow)).toEqual([])
      expect(await root.evaluate(leastContrast)).toBeGreaterThanOrEqual(4.5)
      expect(noise).toEqual([])
      const ground = await page.locator('body').evaluate(groundOf)
      expect(ground).toBe(look.colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(21, 24, 28)')
      await page.close()
    },
  )

  test('has headings, names for its charts, and their numbers as tables', async () => {
    const { page } = await open(path)
    expect(await page.locator('h1').count()).toBe(1)
    expect(await page.locator('svg:not([role=img]), svg:not(:has(> title))').count()).toBe(0)
    expect(await page.locator('section:not(:has(h2)), section:not(:has(table))').count()).toBe(0)
    expect(await page.locator('section').count()).toBeGreaterThan(0)
    expect(await page.getByRole('img', { name: '' }).count()).toBe(await page.locator('svg:visible').count())
    await page.close()
  })
})

test.each(['errors', 'tags'])('what traces hold stays text: %s', async (kind) => {
  const { page } = await open(join(folder, `hostile-${kind}.html`))
  expect(await page.title()).toBe(kind === 'errors' ? 'Errors' : 'Tags')
  expect(await page.locator('script, img, b, [onload], [onerror]').count()).toBe(0)
  const text = await page.locator('main').innerText()
  for (const hostile of hostileTexts.filter((one) => /^[ -~]*$/.test(one))) expect(text).toContain(hostile)
  expect(text).toContain('right<U+202E>to left<U+2066> <U+200B>hidden')
  await page.close()
})

describe('charts', () => {
  const values = [40, 10, 1, 0, 20]
  const bars = values.map(
    (value, index): Bar => ({ label: `label ${index}`, value, shown: `${value} traces` }),
  )
  const drawn: ReportPage = {
    title: 'Charts',
    subject: [],
    parts: [
      { kind: 'bars', title: 'Bars', columns: ['what', 'traces'], bars },
      {
        kind: 'columns',
        title: 'Columns',
        summary: 'All.',
        columns: ['what', 'traces'],
        bars,
        size: 'large',
      },
    ],
  }
  const path = join(folder, 'charts.html')

  beforeAll(() => writeFileSync(path, writePage(drawn)))

  test.each(looks)('are as long and as high as their values, $colorScheme, $width px', async (look) => {
    const { page } = await open(path, look)
    const lengths = await page.locator('.bars rect.value').evaluateAll(widthsOf)
    const heights = await page.locator('.columns rect.value').evaluateAll(heightsOf)
    for (const [longest = 0, ...others] of [lengths, heights]) {
      expect(longest).toBeGreaterThan(100)
      expect([1, ...others.map((size) => Number((size / longest).toFixed(3)))]).toEqual([
        1, 0.25, 0.025, 0, 0.5,
      ])
    }
    await page.close()
  })

  test('say their values to whoever cannot see them', async () => {
    const { page } = await open(path)
    expect(await page.getByRole('img', { name: 'label 1: 10 traces' }).count()).toBe(1)
    expect(await page.getByRole('img', { name: 'Columns' }).count()).toBe(1)
    await page.getByText('The numbers of this chart').click()
    expect(await page.locator('figure tbody tr').allInnerTexts()).toEqual(
      bars.map(({ label, shown }) => `${label}\t${shown}`),
    )
    await page.close()
  })
})

function groundOf(element: PageElement): string {
  return element.ownerDocument.defaultView.getComputedStyle(element).backgroundColor
}

function widthsOf(elements: readonly PageElement[]): readonly number[] {
  return elements.map((element) => element.getBoundingClientRect().width)
}

function heightsOf(elements: readonly PageElement[]): readonly number[] {
  return elements.map((element) => element.getBoundingClientRect().height)
}

/** Opens a page, and notes whatever it says, asks for, or does wrong. */
async function open(
  path: string,
  { colorScheme, width } = { colorScheme: 'light' as 'light' | 'dark', width: 1280 },
): Promise<{ page: Page; noise: string[] }> {
  const page = await browser.newPage({ colorScheme, viewport: { width, height: 800 } })
  const url = pathToFileURL(path).href
  const noise: string[] = []
  page.on('console', (message) => noise.push(message.text()))
  page.on('pageerror', (error) => noise.push(error.message))
  page.on('dialog', (dialog) => noise.push(dialog.message()))
  page.on('request', (request) => request.url() === url || noise.push(request.url()))
  await page.goto(url)
  return { page, noise }
}
