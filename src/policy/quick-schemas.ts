/** Tells quickly that nothing is wrong with a policy. What is wrong is a fault without words: zod has those. */
import type { z } from 'zod'
import type { PolicyFault } from '../core/errors.ts'
import type { Check } from '../core/types.ts'
import { fileSchemas } from './file-schemas.ts'
import type { Origin } from './located.ts'
import { quickZ } from './quick-z.ts'
import type { Schemas, Validated } from './schemas.ts'

const wrongIn = ({ file }: Origin): { faults: PolicyFault[] } => ({ faults: [{ file, message: 'Wrong.' }] })

function held<T>(schema: z.ZodType<T>, value: unknown, from: Origin): Validated<T> {
  const result = schema.safeParse(value)
  return result.success ? { value: result.data, faults: [] } : { value: null, ...wrongIn(from) }
}

/**
 * What holds a policy to its schemas quickly. What is shipped has been held to them by the build.
 *
 * @param settingPaths every setting that the format has
 */
export function quickSchemas(settingPaths: readonly string[]): Schemas {
  const { policy, pack } = fileSchemas(quickZ)
  const byCheck = new Map<Check, z.ZodType>()
  const shipped = <T>(value: unknown): Validated<T> => ({ value: value as T, faults: [] })
  return {
    policy(value, from) {
      const { value: settings, faults } = held(policy, value, from)
      return { settings, faults, cut: [] }
    },
    pack: (value, from) => (from.yaml === null ? shipped(value) : held(pack, value, from)),
    subject: shipped,
    words: shipped,
    params({ params, at }, check) {
      const schema = byCheck.get(check) ?? check.params(quickZ)
      byCheck.set(check, schema)
      const result = schema.safeParse(params)
      return result.success ? { params: result.data } : wrongIn(at.from)
    },
    settings: settingPaths
  }
}
