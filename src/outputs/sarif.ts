/** SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/ (2026-11-22), for code scanning services. */
import { defineOutput } from '../core/define.ts'
import { type Named, namedFindings } from '../core/fingerprint.ts'
import type { CheckedDraft, Finding, Place, Point, Problem, Report } from '../core/types.ts'

/** A file as SARIF names it: a relative reference, or a `file:` URL for an absolute path. */
function uriOf(file: string): string {
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')
  if (path.startsWith('/')) return `file://${path}`
  return /^[A-Za-z]%3A\//.test(path) ? `file:///${path.replace('%3A', ':')}` : path
}

function region({ start, end }: Place) {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: start.offset,
    charLength: end.offset - start.offset
  }
}

const physical = (file: string, place: Place | null) => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(file), uriBaseId: 'ROOT' },
    ...(place === null ? {} : { region: region(place) })
  }
})

/** A suggestion stands in the file as it is only where the quote does, and only when no format has to escape it. */
function canReplace({ quote, place }: Finding, suggestion: string): boolean {
  if (place === null || place.end.offset - place.start.offset !== quote.length) return false
  return /^[\p{L}\p{N} ’–-]+$/u.test(suggestion)
}

function fixes(finding: Finding, file: string) {
  const { place, suggestions } = finding
  if (place === null) return []
  return suggestions
    .filter((suggestion) => canReplace(finding, suggestion))
    .map((text) => ({
      description: { text: `Write “${text}”.` },
      artifactChanges: [
        {
          artifactLocation: { uri: uriOf(file), uriBaseId: 'ROOT' },
          replacements: [{ deletedRegion: region(place), insertedContent: { text } }]
        }
      ]
    }))
}

function result({ draft, finding, fingerprint }: Named, ruleIndex: number) {
  const { ruleId, severity, message, instead, place } = finding
  const proposed = fixes(finding, draft.file)
  return {
    ruleId,
    ruleIndex,
    level: severity,
    message: { text: `${message} Instead: ${instead}` },
    locations: [{ ...physical(draft.file, place), logicalLocations: [{ name: draft.id, kind: 'member' }] }],
    partialFingerprints: { 'onrecord/v1': fingerprint },
    ...(proposed.length === 0 ? {} : { fixes: proposed })
  }
}

/** What is known of a rule from what it found; the wording of a finding may name words of its draft, this does not. */
function ruleDescriptor({ ruleId, check, severity, why, instead }: Finding) {
  return {
    id: ruleId,
    shortDescription: { text: `${ruleId} (${check})` },
    fullDescription: { text: why },
    help: { text: `${why}\nInstead: ${instead}`, markdown: `${why}\n\n**Instead:** ${instead}` },
    defaultConfiguration: { level: severity }
  }
}

function notification(file: string, at: Point | undefined, text: string) {
  const place = at === undefined ? null : { start: at, end: at }
  return { level: 'error', message: { text }, locations: [physical(file, place)] }
}

const unchecked = ({ id, file }: CheckedDraft) => notification(file, undefined, `${id} could not be checked.`)
const problem = ({ file, at, message, hint }: Problem) =>
  notification(file, at, hint === undefined ? message : `${message} ${hint}`)

function run({ onrecord, policy, drafts, problems }: Report) {
  const named = namedFindings(drafts)
  const rules = new Map<string, Finding>()
  for (const { finding } of named) if (!rules.has(finding.ruleId)) rules.set(finding.ruleId, finding)
  const ids = [...rules.keys()].sort()
  const notifications = [
    ...drafts.filter(({ verdict }) => verdict === 'unchecked').map(unchecked),
    ...problems.map(problem)
  ]
  return {
    tool: {
      driver: {
        name: 'onrecord',
        version: onrecord,
        rules: ids.flatMap((id) => {
          const finding = rules.get(id)
          return finding === undefined ? [] : [ruleDescriptor(finding)]
        })
      }
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { ROOT: { description: { text: 'The folder in which onrecord ran.' } } },
    invocations: [
      { executionSuccessful: notifications.length === 0, toolExecutionNotifications: notifications }
    ],
    results: named.map((one) => result(one, ids.indexOf(one.finding.ruleId))),
    properties: { policy }
  }
}

export default defineOutput({
  name: 'sarif',
  summary: 'SARIF 2.1.0, for code scanning services.',
  write(report) {
    const log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [run(report)]
    }
    return `${JSON.stringify(log, null, 2)}\n`
  }
})
