/** All forms of a word: of shipped words from a table, of others from a library that is loaded when one is met. */

/** Word → all its inflected forms, itself first. */
export type Forms = Readonly<Record<string, readonly string[]>>

/** Inflects words while a policy is bound. */
export interface Inflector {
  /** All forms of a word, itself first. A word that is not known yet is noted as missing. */
  inflect(word: string): readonly string[]
  /** Learns the words that were missing. Gives whether there were any: then what was bound must be bound anew. */
  learn(): Promise<boolean>
  /** Every word that was asked for, with its forms. */
  asked(): Forms
}

/** @param table gives forms that were made before: the table of the shipped packs, which most policies never need */
export function createInflector(table: () => Forms): Inflector {
  let known: Forms | undefined
  const learnt: Record<string, readonly string[]> = {}
  const missing = new Set<string>()
  const asked = new Set<string>()
  const lookUp = (word: string): readonly string[] | undefined => {
    known ??= table()
    if (Object.hasOwn(known, word)) return known[word]
    return Object.hasOwn(learnt, word) ? learnt[word] : undefined
  }
  return {
    inflect(word) {
      const plain = word.toLowerCase()
      asked.add(plain)
      const forms = lookUp(plain)
      if (forms !== undefined) return forms
      missing.add(plain)
      return [plain]
    },
    async learn() {
      if (missing.size === 0) return false
      const { formsOf } = await import('./forms.ts')
      for (const word of missing) learnt[word] = formsOf(word)
      missing.clear()
      return true
    },
    asked: () => Object.fromEntries(Array.from(asked, (word) => [word, lookUp(word) ?? [word]]))
  }
}
