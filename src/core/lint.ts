/** A plan over a draft: one scan wakes the rules whose cues are there, their hits become findings, sorted. */
import { createDoc, type IndexedDoc } from './doc.ts'
import { CheckError } from './errors.ts'
import { createExcuses } from './exceptions.ts'
import { findingOf, withMasks } from './finding.ts'
import { Language } from './patterns/language.ts'
import { Waker } from './patterns/wake.ts'
import { placer } from './place.ts'
import { type Awake, createScanner } from './scan.ts'
import type {
  BoundRule,
  Check,
  CheckedDraft,
  CueHit,
  Doc,
  Draft,
  Exception,
  Finding,
  Hit,
  Place,
  Plan,
  Span,
  Waking,
  Wanted
} from './types.ts'
import { type FailOn, verdictOf } from './verdict.ts'
import { watchesOf } from './watches.ts'

/** Loads a check by its name; the generated registry is one of these. */
export type CheckLoaders = Readonly<Record<string, () => Promise<{ default: Check }>>>

/** What checks drafts under one plan. */
export interface Linter {
  /**
   * Checks a draft. Gives a promise only when a check has to load something first.
   * Throws `CheckError` when a check fails, which is our bug and not the draft's.
   */
  check(draft: Draft): CheckedDraft | Promise<CheckedDraft>
}

const NO_HITS: CueHit[] = []

interface Running {
  readonly rule: BoundRule
  readonly check: Check
}

interface Found {
  readonly rule: BoundRule
  readonly hit: Hit
}

/**
 * Makes a linter.
 *
 * @param failOn the severity from which on a draft is blocked
 * @param today the day (`2027-01-31`) on which the policy's exceptions must hold; without it none of them does
 */
export async function createLinter(
  plan: Plan,
  loaders: CheckLoaders,
  failOn: FailOn = 'error',
  today?: string
): Promise<Linter> {
  const checks = new Map<string, Check>()
  for (const name of new Set(plan.rules.map(({ check }) => check))) {
    const load = loaders[name]
    if (load === undefined) throw new Error(`The plan names a check that does not exist: ${name}`)
    checks.set(name, (await load()).default)
  }
  const running = plan.rules.map((rule): Running => ({ rule, check: checks.get(rule.check)! }))
  const scanner = createScanner(plan.rules.map(({ cues }) => cues))
  const wanted = running.map(({ rule, check }) => check.wants?.(rule.bound) ?? null)
  const watches = watchesOf(running)
  const always = running.flatMap(({ rule, check }, i) =>
    rule.cues === null && wanted[i] === null && !check.watch ? [i] : []
  )
  const loading = running.flatMap(({ check }, i) => (check.load === undefined ? [] : [i]))
  const waking = await wakingFor(plan, wanted)
  const waker = waking.roots.length === 0 ? null : new Waker(waking, wanted)
  const language = new Language(plan.lexicon)
  const loaded = new Set<Check>()
  const excuses = today !== undefined && plan.exceptions ? createExcuses(plan.exceptions, today) : null

  return {
    check(draft) {
      const doc = createDoc(draft, language)
      const awake = scanner.scan(doc.tokens)
      waker?.wake(doc.index, awake)
      for (const i of always) if (wakes(running[i]!, doc)) awake[i] = NO_HITS
      for (const { look, rules } of watches) for (const i of look(doc)) awake[rules[i]!] = NO_HITS
      const waiting = waitingIn(awake)
      if (waiting === null) return judged(doc, awake)
      return Promise.all(Array.from(waiting, (check) => check.load?.())).then(() => {
        for (const check of waiting) loaded.add(check)
        return judged(doc, awake)
      })
    }
  }

  /** The checks that have to load something before they run; null for none. */
  function waitingIn(awake: Awake): Set<Check> | null {
    let waiting: Set<Check> | null = null
    for (const i of loading) {
      const { check } = running[i]!
      if (awake[i] === undefined || loaded.has(check)) continue
      waiting ??= new Set()
      waiting.add(check)
    }
    return waiting
  }

  function judged(doc: IndexedDoc, awake: Awake): CheckedDraft {
    const found: Found[] = []
    const excused: Exception[] = []
    for (let i = 0; i < awake.length; i++) {
      const cues = awake[i]
      if (cues === undefined) continue
      const { rule, check } = running[i]!
      for (const hit of hitsOf(rule, check, doc, cues)) {
        const exception = excuses?.(rule.id, doc, hit.at)
        if (exception === undefined) found.push({ rule, hit })
        else if (!excused.includes(exception)) excused.push(exception)
      }
    }
    const checked = found.length === 0 ? clear(doc) : withFindings(doc, found)
    doc.release()
    return excused.length === 0 ? checked : { ...checked, excused }
  }

  function withFindings(doc: Doc, found: readonly Found[]): CheckedDraft {
    const { id, source } = doc.draft
    const secrets = found.flatMap(({ hit }): Span[] => (hit.secret && hit.at ? [hit.at] : []))
    const text = withMasks(doc.text, secrets)
    const findings = findingsOf(found, text, doc)
    return { id, file: source.file, verdict: verdictOf(findings, failOn), findings, text }
  }
}

/** What wakes the rules of a plan; found anew when the plan's own was found for other rules. */
async function wakingFor(
  { rules, waking, lexicon }: Plan,
  wanted: readonly (Wanted | null)[]
): Promise<Waking> {
  if (waking?.rules.length === rules.length && rules.every(({ id }, i) => id === waking.rules[i]))
    return waking
  const { wakingOf } = await import('./patterns/waking.ts')
  return wakingOf(
    rules.map(({ id }) => id),
    wanted,
    lexicon
  )
}

/** What is said of a draft in which nothing was found. */
function clear({ draft: { id, source } }: Doc): CheckedDraft {
  return { id, file: source.file, verdict: 'clear', findings: [] }
}

/** Whether a rule without cues has anything to look at. */
function wakes({ rule, check }: Running, doc: Doc): boolean {
  return check.wakes?.(doc, rule.bound) ?? true
}

function hitsOf(rule: BoundRule, check: Check, doc: Doc, cues: readonly CueHit[]): readonly Hit[] {
  try {
    const found = check.find(doc, rule.bound, cues)
    return Array.isArray(found) ? found : [...found]
  } catch (error) {
    throw new CheckError(rule.id, doc.draft.id, error)
  }
}

function findingsOf(found: readonly Found[], masked: string, doc: Doc): Finding[] {
  let place: ((span: Span) => Place) | undefined
  const placeOf = (span: Span): Place => {
    place ??= placer(doc.draft.source)
    return place(span)
  }
  return [...found]
    .sort((a, b) => (a.hit.at?.[0] ?? -1) - (b.hit.at?.[0] ?? -1) || compare(a.rule.id, b.rule.id))
    .map(({ rule, hit }) => findingOf(rule, hit, doc, placeOf, masked))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
