/** retext-equality: words that may leave people out, by theme, without its ids and wording. */
import type { Root } from 'nlcst'
import type { VFile } from 'vfile'
import { loadTree } from '../core/tree.ts'
import type { Doc, Span } from '../core/types.ts'
import { equalityCues, hyphenatedCues } from './retext-equality-cues.ts'

/**
 * - `gender`: one gender stands for all (`salesman`, `he` without `she`)
 * - `ease`: what is easy for the writer may not be for the reader (`simply`, `of course`)
 * - `people`: everything else that may hurt or leave out people: disability, health, origin, orientation …
 */
export const equalityThemes = ['people', 'gender', 'ease'] as const
export type EqualityTheme = (typeof equalityThemes)[number]

/** A word that may leave people out. */
export interface Inconsiderate {
  readonly at: Span
  readonly theme: EqualityTheme
  /** What may be better, best first. */
  readonly instead: readonly string[]
}

type VFileMessage = VFile['messages'][number]

/** Finds such words in a draft, in order; none stands in another. */
export type EqualityLinter = (doc: Doc) => readonly Inconsiderate[]

/** Words of which one stands in every draft that has a finding. */
export const cuesOfEquality: readonly string[] = [...equalityCues, ...hyphenatedCues]

// The library's ids are made of its phrases. Those that are in neither list are about gender.
const EASE = new Set(
  'basically clearly easy everyone-knows just obvious of-course simple straightforward'.split(' ')
)
const PEOPLE = new Set(
  `ablebodied add addict addicts aids-victim alcoholic amputee asylum barren bathroom-bill bedlam bi binge bipolar
  birth-defect blackhat blacklist blacklisted blacklisting bony buckteeth bugreport commit-suicide committed-suicide
  cretin daft deaf-to deafmute depressed downs-syndrome dumb dummy dwarf dyslexic epileptic eskimo eskimos fag
  failed-suicide family-burden gay-agenda gay-lifestyle gay-rights gender-pronoun ghetto gimp goy grandfather-clause
  grandfathered grandfathering gyp handicapped handicapped-parking hang harelip harelipped hearing-impaired
  hermaphrodite hermaphroditic heshe homosexual homosexual-couple homosexual-marriage homosexual-relations hymie idiot
  indian-country indian-give insanely insomnia insomniac insomniacs intellectually-disabled
  intellectually-disabled-people invalid islamist islamists japs lame latino learning-disabled libtard
  long-time-no-see madman madmen make-*-great-again maniac manic master master-key master-plan master-the-art masterful
  mastermind masterpiece masterplan masters masterstroke moan moaning mongoloid multiple-sclerosis-victim
  natives-are-restless nonwhite nuts ocd off-reserve on-the-warpath oriental orientals panic-attack paraplegic pinoys
  powwow psychotic pull-the-trigger quadriplegic redskin redskins rehab rehab-center retard retards sane sanity-check
  savage schizo senile sex-change-operation sexchange sexual-preference slave slaves sociopath sociopaths
  sophisticated-culture sophisticated-technology spade spastic spaz special special-olympians stammering
  stroke-victim stutterer suffers-from-disabilities suffers-from-md suicide-note suicide-pact too-many-chiefs totem
  tourettes-syndrome towel-heads tranny transgendered transgenderism transgenders transvestite tribe
  victim-of-an-injury victim-of-injuries victim-of-polio wacko wheelchair-bound whitehat whitelist whitelisted
  whitelisting`.split(/\s+/)
)

const themeOf = (id: string): EqualityTheme => (EASE.has(id) ? 'ease' : PEOPLE.has(id) ? 'people' : 'gender')

/** Brings in the library and the parser. */
export async function loadEquality(): Promise<EqualityLinter> {
  const [{ unified }, { default: equality }, treeOf] = await Promise.all([
    import('unified'),
    import('retext-equality'),
    loadTree()
  ])
  const known = new WeakMap<Doc, readonly Inconsiderate[]>()
  return (doc) => {
    let found = known.get(doc)
    if (found === undefined) {
      let messages: readonly VFileMessage[] = []
      unified()
        // `he or she` is a pair that leaves few out; the library can be stricter.
        .use(equality, { binary: true })
        .use(() => (_tree: Root, file: VFile) => {
          messages = file.messages
        })
        .runSync(treeOf(doc))
      found = outermost(messages.flatMap(inconsiderate))
      known.set(doc, found)
    }
    return found
  }
}

function inconsiderate({ place, ruleId, expected }: VFileMessage): Inconsiderate[] {
  if (place === undefined || !('start' in place) || ruleId === undefined) return []
  const { start, end } = place
  if (start.offset === undefined || end.offset === undefined) return []
  return [{ at: [start.offset, end.offset], theme: themeOf(ruleId), instead: expected ?? [] }]
}

/** The library reports `slave` and `slaves` twice where phrases overlap; the longest is enough. */
function outermost(found: readonly Inconsiderate[]): Inconsiderate[] {
  const inOrder = [...found].sort((a, b) => a.at[0] - b.at[0] || b.at[1] - a.at[1])
  let reach = 0
  return inOrder.filter(({ at: [, end] }) => {
    if (end <= reach) return false
    reach = end
    return true
  })
}
