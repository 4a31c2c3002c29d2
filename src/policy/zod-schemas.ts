/** The schemas of the files that a policy is made of, made with zod, which says what is wrong with one. */
import { z } from 'zod'
import { fileSchemas } from './file-schemas.ts'

export const {
  policy: policySchema,
  pack: packSchema,
  subject: subjectSchema,
  words: wordsSchema
} = fileSchemas(z)
