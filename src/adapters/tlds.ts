/** The endings that web addresses can have (`com`, `みんな`), from the list of the IANA. */

/** Whether a word is such an ending; any case. */
export type EndingTest = (word: string) => boolean

/** Brings in the list. */
export async function loadEndings(): Promise<EndingTest> {
  const { default: list } = await import('tlds', { with: { type: 'json' } })
  const endings = new Set(list)
  return (word) => endings.has(word.toLowerCase())
}
