/** Markdown with YAML front matter. The text is what stands below it, as it stands: networks show Markdown raw. */
import { defineInput } from '../core/define.ts'
import { readPosts } from '../core/reading/post-file.ts'
import { fileText } from '../core/source.ts'
import type { FieldMap } from '../core/types.ts'

export default defineInput({
  name: 'markdown',
  summary: 'Markdown with YAML front matter; a thread has a “thread-delimiter” in it.',
  endings: ['.md', '.markdown'],
  read: (text: string, file: string, fields?: FieldMap) =>
    readPosts(fileText(file, text), { pictures: true }, fields, () => import('../adapters/yaml.ts'))
})
