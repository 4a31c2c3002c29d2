/** Every inflected form of an English word, in British and American spelling. Loads a dictionary of 400 ms. */
import nlp from 'compromise'

/** What the library has wrong or leaves out: all forms but the word itself. */
const IRREGULAR: Readonly<Record<string, string>> = {
  be: 'am is are was were been being',
  lie: 'lies lied lying lay lain',
  do: 'does did done doing',
  have: 'has had having',
  go: 'goes went gone going',
  quit: 'quits quitting quitted',
  focus: 'focuses focused focusing focussed focussing focusses',
  bus: 'buses busses bussed bussing',
  program: 'programs programmed programming programme programmes'
}

/** Verbs whose past ends in -ed or -t. */
const SHORT_PAST = /^(?:un)?(?:learn|burn|spell|misspell|dream|lean|spoil|smell|leap|kneel|spill)$/

const WORD = /^\p{L}+(?:['-]\p{L}+)*$/u

/** The texts among the values of what the library gives. */
function textsOf(values: readonly object[]): string[] {
  return values.flatMap((value) => Object.values(value)).filter((form) => typeof form === 'string')
}

function verbForms(word: string): string[] {
  // “will refund” and “refunder” are not what a pattern asks for.
  const verb = nlp(word)
  verb.tag('Infinitive')
  const simple = textsOf(verb.verbs().conjugate()).filter((form) => !form.includes(' '))
  return SHORT_PAST.test(word) ? [...simple, word.replace(/l?l$/, 'l').concat('t')] : simple
}

function nounForms(word: string): string[] {
  const noun = nlp(word)
  noun.tag('Singular')
  return [noun.nouns().toPlural().text()]
}

const GRADES = ['Comparative', 'Superlative']

/** Comparative and superlative, of a word that is an adjective before anything else. */
function adjectiveForms(word: string): string[] {
  if (!nlp(word).has('#Adjective')) return []
  return nlp(word)
    .adjectives()
    .conjugate()
    .flatMap((forms) => Object.entries(forms))
    .flatMap(([grade, form]) => (GRADES.includes(grade) && typeof form === 'string' ? [form] : []))
}

/** Endings that the two sides of the Atlantic write differently. */
const SPELLINGS: readonly (readonly [british: RegExp, american: string])[] = [
  [/(?<=\p{L}{3})is(?=(?:e|es|ed|ing)$)/u, 'iz'],
  [/(?<=\p{L}{3})iz(?=(?:e|es|ed|ing)$)/u, 'is'],
  [/(?<=\p{L}{3})ys(?=(?:e|es|ed|ing)$)/u, 'yz'],
  [/(?<=\p{L}{3})yz(?=(?:e|es|ed|ing)$)/u, 'ys'],
  [/(?<=[^aeiou][aeiou])ll(?=(?:ed|ing)$)/, 'l'],
  [/(?<=[aeiouy]\p{L}*[^aeiou\W][aeiou])l(?=(?:ed|ing)$)/u, 'll'],
  [/(?<=\p{L}{2})our(?=(?:s|ed|ing)?$)/u, 'or'],
  [/(?<=(?:fav|col|lab|hon|hum|neighb|behavi|rum|harb|flav))or(?=(?:s|ed|ing)?$)/u, 'our']
]

function spellings(form: string): string[] {
  return [form, ...SPELLINGS.flatMap(([here, there]) => (here.test(form) ? [form.replace(here, there)] : []))]
}

/**
 * All forms of a word, itself first: as a verb, as a noun, and as an adjective if it is one. A form that is no word
 * does no harm, since no draft holds it; one that is missing would.
 */
export function formsOf(word: string): readonly string[] {
  if (!WORD.test(word)) return [word]
  const irregular = Object.hasOwn(IRREGULAR, word) ? IRREGULAR[word]?.split(' ') : undefined
  const forms = irregular ?? [
    ...verbForms(word),
    ...nounForms(word),
    ...regularPlural(word),
    ...adjectiveForms(word)
  ]
  return [...new Set([word, ...forms].flatMap(spellings))].filter((form) => WORD.test(form))
}

/** `person` has the plural `persons` besides `people`. */
function regularPlural(word: string): string[] {
  if (/(?:s|x|z|ch|sh)$/.test(word)) return [`${word}es`]
  return [/[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`]
}
