/**
 * JUnit XML: a file is a suite, a draft is a case. A blocked draft has failed, one that could not be checked is an
 * error. Holds to the Ant schema (windyroad/JUnit-Schema, looked up 2026-11-22), which asks for a time and a host: a
 * report says nothing that changes from run to run, so they are always the same.
 */
import { defineOutput } from '../core/define.ts'
import type { CheckedDraft, Finding, Problem, Report } from '../core/types.ts'
import { attributes, xmlText } from './xml.ts'

interface Suite {
  readonly file: string
  readonly drafts: CheckedDraft[]
  readonly problems: Problem[]
}

/** Drafts and problems by their files, in the order in which files are met. */
function suitesOf({ drafts, problems }: Report): Suite[] {
  const suites = new Map<string, Suite>()
  const suite = (file: string): Suite => {
    const known = suites.get(file) ?? { file, drafts: [], problems: [] }
    suites.set(file, known)
    return known
  }
  for (const draft of drafts) suite(draft.file).drafts.push(draft)
  for (const problem of problems) suite(problem.file).problems.push(problem)
  return [...suites.values()]
}

function findingText({ place, severity, message, why, instead, ruleId }: Finding, file: string): string {
  const where = place === null ? file : `${file}:${place.start.line}:${place.start.column}`
  return `${where} ${severity} ${message}\n  why: ${why}\n  instead: ${instead}\n  rule: ${ruleId}`
}

function draftCase({ id, file, verdict, findings }: CheckedDraft): string {
  const head = `    <testcase${attributes({ name: id, classname: file, time: 0 })}`
  if (verdict === 'clear') return `${head}/>`
  const [tag, message, text] =
    verdict === 'unchecked'
      ? ['error', 'This draft could not be checked.', '']
      : [
          'failure',
          findings.map((finding) => finding.message).join(' '),
          findings.map((finding) => findingText(finding, file)).join('\n')
        ]
  return `${head}>\n      <${tag}${attributes({ message, type: verdict })}>${xmlText(text)}</${tag}>\n    </testcase>`
}

function problemCase({ file, at, message, hint = '' }: Problem): string {
  const name = at === undefined ? file : `${file}:${at.line}:${at.column}`
  const head = `    <testcase${attributes({ name, classname: file, time: 0 })}>`
  return `${head}\n      <error${attributes({ message, type: 'unchecked' })}>${xmlText(hint)}</error>\n    </testcase>`
}

/** Findings that do not fail a case: they stand in the suite's output. */
function besides({ drafts, file }: Suite): string {
  return drafts
    .filter(({ verdict }) => verdict === 'clear')
    .flatMap(({ findings }) => findings.map((finding) => findingText(finding, file)))
    .join('\n')
}

function suiteText(suite: Suite, id: number): string {
  const { file, drafts, problems } = suite
  const count = (wanted: CheckedDraft['verdict']) => drafts.filter(({ verdict }) => verdict === wanted).length
  const values = {
    name: file,
    package: 'onrecord',
    id,
    timestamp: '1970-01-01T00:00:00',
    hostname: 'localhost',
    tests: drafts.length + problems.length,
    failures: count('blocked'),
    errors: count('unchecked') + problems.length,
    time: 0
  }
  const cases = [...drafts.map(draftCase), ...problems.map(problemCase)]
  return [
    `  <testsuite${attributes(values)}>`,
    '    <properties/>',
    ...cases,
    `    <system-out>${xmlText(besides(suite))}</system-out>`,
    '    <system-err/>',
    '  </testsuite>'
  ].join('\n')
}

export default defineOutput({
  name: 'junit',
  summary: 'JUnit XML: a draft is a test case, a blocked one has failed.',
  write(report) {
    const suites = suitesOf(report).map(suiteText)
    return `${['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>', ...suites, '</testsuites>'].join('\n')}\n`
  }
})
