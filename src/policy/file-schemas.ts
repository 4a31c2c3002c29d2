/** The schemas of the files that a policy is made of. */
import { policySchemas } from './policy-schema.ts'
import { ruleSchemas } from './rule-schema.ts'
import type { SchemaLibrary } from './words.ts'

/** The schemas of a policy, a pack, a shipped subject and shared words, made with a library. */
export function fileSchemas(z: SchemaLibrary) {
  const { packFile, subjectFile, wordsFile } = ruleSchemas(z)
  return { policy: policySchemas(z).policy, pack: packFile, subject: subjectFile, words: wordsFile }
}
