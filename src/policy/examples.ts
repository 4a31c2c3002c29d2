/** Texts that show what a rule finds and leaves alone. */
import type { PolicyFault } from '../core/errors.ts'
import type { Example, Rule } from '../core/types.ts'
import { faultOn, type Located, under } from './located.ts'
import type { ExampleParts } from './rule-schema.ts'

type Parts = NonNullable<ExampleParts['bad']>[number]

function exampleOf(parts: Parts): Example {
  if (typeof parts === 'string') return { text: parts }
  const { text, 'in-reply-to': inReplyTo, channel, kind, media } = parts
  return {
    text,
    ...(inReplyTo !== undefined && { inReplyTo }),
    ...(channel !== undefined && { channels: [channel].flat() }),
    ...(kind !== undefined && { kind }),
    ...(media !== undefined && {
      media: media.map(({ file, alt }) => (alt === undefined ? { file } : { file, alt }))
    })
  }
}

/** Examples as rules have them. */
export function examplesOf(parts: ExampleParts | undefined): Rule['examples'] {
  return { bad: (parts?.bad ?? []).map(exampleOf), ok: (parts?.ok ?? []).map(exampleOf) }
}

/** Whether the ⟦marks⟧ of a text come in pairs, none inside another. */
const isMarkedWell = (text: string): boolean => /^[^⟦⟧]*(?:⟦[^⟦⟧]+⟧[^⟦⟧]*)*$/u.test(text)

/** Marks that are not closed, and marks where nothing is found. */
export function markFaults(parts: ExampleParts | undefined, at: Located): PolicyFault[] {
  const faults: PolicyFault[] = []
  for (const side of ['bad', 'ok'] as const) {
    for (const [index, example] of (parts?.[side] ?? []).entries()) {
      const { text } = exampleOf(example)
      const steps = typeof example === 'string' ? [side, index] : [side, index, 'text']
      const place = under(at, ...steps)
      if (!isMarkedWell(text)) {
        faults.push(
          faultOn(place, { message: 'The marks of this example are not in pairs.', hint: 'Write ⟦ and ⟧.' })
        )
      } else if (side === 'ok' && text.includes('⟦')) {
        const hint = 'Take out ⟦ and ⟧, or move the text to “bad”.'
        faults.push(faultOn(place, { message: 'Nothing is to be found in an “ok” example.', hint }))
      }
    }
  }
  return faults
}
