import { defineCheck } from '../core/define.ts'
import type { Doc, Hit, Span } from '../core/types.ts'

interface Params {
  /** The highest grade of the US school in which the draft must be readable (Flesch–Kincaid). */
  'max-grade'?: number | undefined
  /** The most words a sentence may have. */
  'max-words'?: number | undefined
}

/** Below this many words the grade says nothing. */
const FEWEST_WORDS = 20

/** Finds drafts that are hard to read, and sentences that are too long. For English. */
export default defineCheck<Params>({
  name: 'readability',
  summary: 'Finds drafts above a reading grade (Flesch–Kincaid), and sentences with too many words.',
  fills: ['grade', 'count', 'max'],
  params: (z) =>
    z
      .strictObject({
        'max-grade': z.number().min(0).optional(),
        'max-words': z.int().min(1).optional()
      })
      .refine(
        (params) => params['max-grade'] !== undefined || params['max-words'] !== undefined,
        'says neither `max-grade` nor `max-words`'
      ),
  cues: () => null,
  *find(doc, { 'max-grade': maxGrade, 'max-words': maxWords }) {
    const sentences = doc.sentences.map((at) => ({ at, words: wordsIn(doc, at) }))
    if (maxWords !== undefined) {
      for (const { at, words } of sentences)
        if (words.length > maxWords)
          yield { at, data: { grade: '', count: String(words.length), max: String(maxWords) } } satisfies Hit
    }
    if (maxGrade === undefined) return
    const grade = gradeOf(sentences.map(({ words }) => words).filter((words) => words.length > 0))
    if (grade === null || grade <= maxGrade) return
    yield { at: null, data: { grade: grade.toFixed(0), count: '', max: String(maxGrade) } }
  }
})

/** The words of a sentence in small letters, as they are spoken: `we'll` is one. */
function wordsIn({ tokens }: Doc, [start, end]: Span): string[] {
  const words: string[] = []
  for (const { kind, text, spaced, start: from, end: to, tagged } of tokens) {
    if (from < start || to > end || tagged || (kind !== 'word' && kind !== 'number')) continue
    if (!spaced && words.length > 0 && /^(?:n't|')/.test(text)) words[words.length - 1] += text
    else words.push(text)
  }
  return words
}

/**
 * The grade after J. P. Kincaid and others, Derivation of New Readability Formulas (1975): 0.39 words per sentence +
 * 11.8 syllables per word − 15.59.
 */
function gradeOf(sentences: readonly (readonly string[])[]): number | null {
  const words = sentences.flat()
  if (words.length < FEWEST_WORDS) return null
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return (0.39 * words.length) / sentences.length + (11.8 * syllables) / words.length - 15.59
}

/** Groups of vowels, without a silent e at the end. Right for about nine English words in ten. */
function syllablesOf(word: string): number {
  const spoken = word
    .replace(/'\w*$/, '')
    .replace(/(?:[^laeiouy]es|[^aeiouydt]ed|[^laeiouy]e)$/, (end) => end.charAt(0))
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 1)
}
