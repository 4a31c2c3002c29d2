/** Markdown with YAML front matter. The text is what stands below it, as it stands: networks show Markdown raw. */
import { defineInput } from '../core/define.ts'
import { readPosts } from '../core/post-file.ts'

export default defineInput({
  name: 'markdown',
  summary: 'Markdown with YAML front matter; a thread has a “thread-delimiter” in it.',
  endings: ['.md', '.markdown'],
  read: (text, file) => readPosts(text, file, {}, () => import('../adapters/yaml.ts'))
})
