// The inflected forms of every word that the shipped packs ask for, so that no run has to load a dictionary for them.
import { importSource } from './source.js'

/** Every string in a value, however deep. */
function* strings(value) {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* strings(inner)
}

/** The words after `~` in patterns. */
function patternWords(packs) {
  return [...strings(packs)].flatMap((text) =>
    Array.from(text.matchAll(/~([^\s(){}|"?]+)/g), ([, word]) => word)
  )
}

/** The first and the last words of phrases that a rule wants in all their forms. */
function phraseWords(packs) {
  const rules = Object.values(packs).flatMap((file) => Object.values(file?.rules ?? {}))
  const phrases = rules.flatMap(({ params }) => (params?.inflect === true ? (params.phrases ?? []) : []))
  return phrases.flatMap((phrase) => {
    const words = phrase.trim().split(/\s+/)
    return [words[0], words.at(-1)]
  })
}

/** Word, in lower case → its forms, itself first. */
export async function formsOfPacks(packs) {
  const { formsOf } = await importSource("export { formsOf } from './src/policy/forms.ts'\n")
  const words = [...patternWords(packs), ...phraseWords(packs)].map((word) => word.toLowerCase())
  return Object.fromEntries([...new Set(words)].sort().map((word) => [word, formsOf(word)]))
}
