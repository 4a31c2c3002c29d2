/** YAML: one draft, a list of drafts, or documents that hold some. */
import { readYaml } from '../adapters/yaml.ts'
import { defineInput } from '../core/define.ts'
import { afterByteOrderMark } from '../core/lines.ts'
import { addDocuments } from '../core/reading/documents.ts'
import { gathering, wholeFile } from '../core/reading/draft.ts'
import { fileText } from '../core/source.ts'
import type { FieldMap, ReadResult } from '../core/types.ts'

export default defineInput({
  name: 'yaml',
  summary: 'YAML: a draft or a list of drafts, with “text” in each; several documents.',
  endings: ['.yaml', '.yml'],
  read(text: string, name: string, fields?: FieldMap): ReadResult {
    const into = gathering()
    const file = fileText(name, text)
    const documents = readYaml(file, afterByteOrderMark(text), text.length, into.problems)
    addDocuments(into, file, documents, fields)
    return wholeFile(name, into)
  }
})
