/** Texts that show their own spans: `We'll ⟦refund⟧ you`. */
import type { Span } from './types.ts'

/** Takes the ⟦marks⟧ out of a text and gives the spans they stood around, so that no offset is ever typed by hand. */
export function marked(source: string): { text: string; spans: Span[] } {
  const spans: Span[] = []
  let text = ''
  let open = -1
  for (const character of source) {
    if (character === '⟦') open = text.length
    else if (character === '⟧') spans.push([open, text.length])
    else text += character
  }
  return { text, spans }
}
