/** re2js: regular expressions in linear time, whatever the pattern and the text. */
import type { RE2JS } from 're2js'
import type { Span } from '../core/types.ts'

/** Where the matches of an expression stand in a text, in order, without empty ones. */
export type Search = (source: string, matchCase: boolean, text: string) => Span[]

/** Brings in the library. Expressions come from `toLinearRegex`; each is compiled once. */
export async function loadRe2(): Promise<Search> {
  const { RE2JS: Re2 } = await import('re2js')
  const compiled = new Map<string, RE2JS>()

  return (source, matchCase, text) => {
    const key = `${matchCase} ${source}`
    let regex = compiled.get(key)
    if (regex === undefined) {
      // Lookbehind costs more, so it is switched on only where it is used.
      const lookbehind = /\(\?<[=!]/.test(source) ? Re2.LOOKBEHINDS : 0
      regex = Re2.compile(source, lookbehind | (matchCase ? 0 : Re2.CASE_INSENSITIVE))
      compiled.set(key, regex)
    }
    // A test costs a tenth of finding the places.
    if (!regex.test(text)) return []
    const spans: Span[] = []
    const matcher = regex.matcher(text)
    while (matcher.find()) {
      const start = matcher.start()
      const end = matcher.end()
      if (end > start) spans.push([start, end])
    }
    return spans
  }
}
