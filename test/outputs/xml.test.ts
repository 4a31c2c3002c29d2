import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import type { Report } from '../../src/core/types.ts'
import checkstyle from '../../src/outputs/checkstyle.ts'
import junit from '../../src/outputs/junit.ts'
import { xmlText } from '../../src/outputs/xml.ts'
import { publishedSchema } from './conformance.ts'
import { clearReport, finding, sharedReport } from './shared-report.ts'

const settings = { width: 80, colour: false }
const nasty = finding('⟦a⟧', { message: '<&>"\u0001\ud800 \n\t]]>', why: '\u0000', ruleId: 'a/b' })
const nastyReport: Report = {
  ...clearReport,
  drafts: [{ id: ' <a>\n&', file: '"a"\t<.md', verdict: 'blocked', findings: [nasty] }],
  problems: [{ file: 'b.md', message: '\u0007' }]
}
const reports = { sharedReport, clearReport, nastyReport, empty: { ...clearReport, drafts: [] } }
const schema = publishedSchema('junit/JUnit.xsd')

async function faults(contents: string, schema: string[] = []) {
  const { errors } = await validateXML({
    xml: { fileName: 'report.xml', contents },
    ...(schema.length > 0 ? { schema } : { normalization: 'format' })
  })
  return errors.map(({ message }) => message)
}

describe.each(Object.entries(reports))('%s', (_, report) => {
  test('is XML as JUnit and as Checkstyle', async () => {
    expect(await faults(junit.write(report, settings))).toEqual([])
    expect(await faults(checkstyle.write(report, settings))).toEqual([])
  })

  test.runIf(schema !== null)('the published JUnit schema takes it', async () => {
    expect(await faults(junit.write(report, settings), [schema ?? ''])).toEqual([])
  })
})

test('the JUnit report counts what it lists', () => {
  const text = junit.write(sharedReport, settings)
  expect(text.match(/<testcase /g)).toHaveLength(5)
  expect(text.match(/<failure /g)).toHaveLength(1)
  expect(text.match(/<error /g)).toHaveLength(2)
  expect(text).toContain('name="queue.jsonl" package="onrecord" id="2"')
  expect(text).toContain('tests="3" failures="0" errors="2"')
})

test.each([
  ['a < b & c > "d"', 'a &lt; b &amp; c &gt; &quot;d&quot;'],
  ['tab\tand\nline', 'tab\tand\nline'],
  ['\u0000\u000b\ufffe', '\ufffd\ufffd\ufffd'],
  ['half \ud83d whole 🦊', 'half \ufffd whole 🦊']
])('%j in XML', (text, expected) => {
  expect(xmlText(text)).toBe(expected)
})
