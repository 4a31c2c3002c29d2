/** Plain text: the file is the post. */

import { defineInput } from '../core/define.ts'
import { readPosts } from '../core/post-file.ts'

export default defineInput({
  name: 'text',
  summary: 'Plain text, one draft a file, with front matter where there is one.',
  endings: ['.txt'],
  read: (text, file) => readPosts(text, file, { looseFrontMatter: true }, () => import('../adapters/yaml.ts'))
})
