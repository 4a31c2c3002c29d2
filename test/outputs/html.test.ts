import { type Browser, chromium as driver, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Report } from '../../src/core/types.ts'
import html from '../../src/outputs/html.ts'
import { markedHtml } from '../../src/outputs/html-text.ts'
import { chromium } from './browser.ts'
import { clearReport, finding, sharedReport } from './shared-report.ts'

const write = (report: Report) => html.write(report, { width: 80, colour: false })

describe('marks in a text', () => {
  const mark = (start: number, end: number, kind: string) => ({
    at: [start, end] as const,
    kind,
    target: kind
  })

  test.each([
    ['nothing', [], 'a &lt;b&gt; c'],
    ['one', [mark(2, 5, 'error')], 'a <a class="mark error" href="#error">&lt;b&gt;</a> c'],
    [
      'two that overlap',
      [mark(0, 3, 'error'), mark(2, 5, 'note')],
      '<a class="mark error" href="#error">a </a><a class="mark error" href="#error">&lt;</a><a class="mark note" href="#note">b&gt;</a> c'
    ],
    ['an empty one', [mark(1, 1, 'note')], 'a &lt;b&gt; c']
  ])('%s', (_, marks, expected) => {
    expect(markedHtml('a <b> c', marks)).toBe(expected)
  })
})

const nasty = finding('Hi ⟦<script>alert(1)</script>⟧ "quoted"', {
  message: '<img src=x onerror=alert(2)>',
  ruleId: 'a/"><script>alert(3)</script>'
})
const nastyReport: Report = {
  ...clearReport,
  verdict: 'blocked',
  drafts: [
    {
      id: '<b>id</b>',
      file: 'a.md',
      verdict: 'blocked',
      text: 'Hi <script>alert(1)</script> "quoted"',
      findings: [nasty]
    }
  ]
}

describe('the page', () => {
  test('asks for nothing outside of itself', () => {
    const text = write(sharedReport)
    expect(text).toContain("default-src 'none'")
    expect(text).not.toMatch(/(?:src|href)="(?!#)/)
    expect(text).not.toMatch(/url\(|@import|https?:/)
  })

  test('holds no element that a draft wrote', () => {
    const text = write(nastyReport)
    expect(text.match(/<script/g)).toHaveLength(1)
    expect(text).not.toContain('<img')
    expect(text).not.toContain('<b>id')
  })

  test('needs no filters when nothing was found', () => {
    expect(write(clearReport)).not.toContain('<form')
  })
})

describe.runIf(chromium !== null)('in a browser', () => {
  let browser: Browser
  let page: Page
  const faults: string[] = []

  beforeAll(async () => {
    browser = await driver.launch({ executablePath: chromium ?? '', args: ['--no-sandbox'] })
  })
  afterAll(() => browser.close())

  const show = async (report: Report, look: { colorScheme?: 'light' | 'dark'; width?: number } = {}) => {
    const { colorScheme = 'light', width = 1000 } = look
    page = await browser.newPage({ colorScheme, viewport: { width, height: 800 } })
    faults.length = 0
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => faults.push(message.text()))
    page.on('dialog', (dialog) => {
      faults.push(dialog.message())
      void dialog.dismiss()
    })
    page.on('request', (request) => faults.push(request.url()))
    await page.setContent(write(report))
  }
  const visibleDrafts = () =>
    page.locator('article[data-draft]:visible h2 > span:first-child').allTextContents()

  test('shows every draft with a finding, its words marked, and runs nothing that a draft wrote', async () => {
    for (const report of [sharedReport, nastyReport]) {
      await show(report)
      expect(await page.locator('.mark').count()).toBeGreaterThan(0)
      expect(faults).toEqual([])
    }
  })

  test('filters by severity', async () => {
    await show(sharedReport)
    expect(await visibleDrafts()).toEqual(['drafts/pun.md', 'drafts/refund.md', 'queue.jsonl:2'])
    await page.getByLabel('errors (1)').uncheck()
    expect(await visibleDrafts()).toEqual(['drafts/pun.md', 'queue.jsonl:2'])
    expect(await page.locator('output').textContent()).toBe('2 of 3 shown')
    await page.getByLabel('errors (1)').check()
    expect(await visibleDrafts()).toHaveLength(3)
  })

  test('filters by rule, from the list and from the table', async () => {
    await show(sharedReport)
    await page.getByLabel('Rule').selectOption('tone/length')
    expect(await visibleDrafts()).toEqual(['drafts/pun.md'])
    expect(await page.locator('section:visible').count()).toBe(1)
    expect(await page.locator('.mark:not(.off)').count()).toBe(0)
    await page.getByRole('button', { name: 'promises/refund' }).click()
    expect(await visibleDrafts()).toEqual(['drafts/refund.md'])
    expect(await page.getByLabel('Rule').inputValue()).toBe('promises/refund')
  })

  test('finds words in any case', async () => {
    await show(sharedReport)
    await page.getByLabel('Words in a draft or file').fill('PUNTERS')
    expect(await visibleDrafts()).toEqual(['drafts/pun.md'])
  })

  test('leads from the marked words to what is said of them', async () => {
    await show(sharedReport)
    await page.getByRole('link', { name: 'we’ll refund you' }).click()
    expect(await page.locator('section:target').textContent()).toContain('promises a refund')
  })

  test.each([
    ['light', 320],
    ['dark', 1280]
  ] as const)('fits a %s window of %i pixels', async (colorScheme, width) => {
    await show(sharedReport, { colorScheme, width })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
  })
})
