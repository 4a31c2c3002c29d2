import { defineCheck } from '../core/define.ts'
import type { Hit, Media } from '../core/types.ts'

interface Params {
  find: 'missing' | 'file-name' | 'picture-of' | 'too-long'
  /** How many characters are too long; 1,000 when left out. */
  max?: number | undefined
}

/** Files that are seen as pictures. Films and documents have captions and text of their own. */
const OTHER = /\.(?:mp4|mov|m4v|avi|webm|mkv|mp3|wav|m4a|pdf|docx?|pptx?|srt|vtt)(?:[?#].*)?$/i
const FILE_NAME =
  /^(?:\S+\.(?:jpe?g|png|gif|webp|svg|avif|heic|bmp|tiff?)|(?:img|dsc|dscn|pxl|screenshot|image|photo|picture|untitled|scan)[\s_-]*[\d_-]*(?:\s*\(\d+\))?)$/i
const PICTURE_OF =
  /^(?:an? |the |this is an? )?(?:image|picture|photo|photograph|pic|graphic|screenshot) (?:of|showing|that shows)\b/i

/** Finds pictures without a text alternative, or with one that says nothing. */
export default defineCheck<Params>({
  name: 'alt-text',
  summary: 'Finds pictures without alt text, or with one that is a file name, “image of …” or too long.',
  fills: ['file', 'alt', 'count', 'max'],
  params: (z) =>
    z.strictObject({
      find: z.enum(['missing', 'file-name', 'picture-of', 'too-long']),
      max: z.int().min(1).optional()
    }),
  cues: () => null,
  wakes: ({ draft: { media = [] } }) => media.length > 0,
  *find({ draft: { media = [] } }, { find, max = 1000 }) {
    for (const picture of media) {
      const alt = picture.alt?.trim() ?? ''
      if (!isFound[find](picture, alt, max)) continue
      const data = { file: picture.file, alt, count: String(Array.from(alt).length), max: String(max) }
      yield { at: null, data } satisfies Hit
    }
  }
})

const isFound: Record<Params['find'], (picture: Media, alt: string, max: number) => boolean> = {
  missing: ({ file }, alt) => alt === '' && !OTHER.test(file),
  'file-name': ({ file }, alt) => alt !== '' && (FILE_NAME.test(alt) || alt === file.replace(/^.*[\\/]/, '')),
  'picture-of': (_, alt) => PICTURE_OF.test(alt),
  'too-long': (_, alt, max) => Array.from(alt).length > max
}
