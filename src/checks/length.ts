import { defineCheck } from '../core/define.ts'
import { fittingEnd, lengthOf, lengthUnits } from '../core/measure.ts'
import type { Hit, LengthUnit } from '../core/types.ts'

interface Params {
  /** What is counted; characters as a reader sees them when left out. */
  unit?: LengthUnit | undefined
  /** The most a draft may have; what is over is reported. */
  max?: number | undefined
  /** The least a draft must have. */
  min?: number | undefined
}

/** Finds drafts that are too long or too short. */
export default defineCheck<Params>({
  name: 'length',
  summary: 'Finds drafts that are too long or too short, counted as readers, programs or networks do.',
  fills: ['length', 'max', 'min', 'over'],
  params: (z) =>
    z
      .strictObject({
        unit: z.enum(lengthUnits).optional().describe('What is counted; characters when left out.'),
        max: z.int().min(0).optional().describe('The most a draft may have.'),
        min: z.int().min(0).optional().describe('The least a draft must have.')
      })
      .refine(({ max, min }) => max !== undefined || min !== undefined, 'says neither `max` nor `min`')
      .refine(({ max, min }) => (min ?? 0) <= (max ?? Infinity), '`min` is greater than `max`'),
  cues: () => null,
  *find(doc, { unit = 'graphemes', max, min }) {
    // No unit counts more than three for one UTF-16 code unit, but for the 23 of a link.
    if (min === undefined && max !== undefined && doc.text.length * 3 <= max && doc.links.length === 0) return
    const length = lengthOf(doc, unit)
    const over = Math.max(0, length - (max ?? length))
    const data = {
      length: String(length),
      max: String(max ?? ''),
      min: String(min ?? ''),
      over: String(over)
    }
    if (min !== undefined && length < min) yield { at: null, data } satisfies Hit
    if (over > 0) yield { at: [fittingEnd(doc, unit, max!), doc.text.length], data } satisfies Hit
  }
})
