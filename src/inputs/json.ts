/** JSON: one draft, a list of drafts, or a document that holds some. */
import { defineInput } from '../core/define.ts'
import { afterByteOrderMark } from '../core/lines.ts'
import { addDocuments } from '../core/reading/documents.ts'
import { gathering, wholeFile } from '../core/reading/draft.ts'
import { readJson } from '../core/reading/json.ts'
import { fileText } from '../core/source.ts'
import type { FieldMap, ReadResult } from '../core/types.ts'

export default defineInput({
  name: 'json',
  summary: 'JSON: a draft or a list of drafts, with “text” in each.',
  endings: ['.json'],
  read(text: string, name: string, fields?: FieldMap): ReadResult {
    const into = gathering()
    const file = fileText(name, text)
    const start = afterByteOrderMark(text)
    if (!text.slice(start).trim()) return wholeFile(name, into)
    const document = readJson(file, start, text.length, into.problems)
    if (document) addDocuments(into, file, [document], fields)
    return wholeFile(name, into)
  }
})
