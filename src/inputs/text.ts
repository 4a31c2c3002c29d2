/** Plain text: the file is the post. */

import { defineInput } from '../core/define.ts'
import { readPosts } from '../core/reading/post-file.ts'
import { fileText } from '../core/source.ts'
import type { FieldMap } from '../core/types.ts'

export default defineInput({
  name: 'text',
  summary: 'Plain text, one draft a file, with front matter where there is one.',
  endings: ['.txt'],
  read: (text: string, file: string, fields?: FieldMap) =>
    readPosts(fileText(file, text), { looseFrontMatter: true }, fields, () => import('../adapters/yaml.ts'))
})
