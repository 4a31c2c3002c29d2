import { defineChannel } from '../core/define.ts'

/** The fold is that of the desktop; telephones show about 140 characters. */
export default defineChannel({
  name: 'linkedin',
  label: 'LinkedIn',
  aliases: [],
  lengths: [
    { unit: 'utf16', most: 3000, kinds: ['post'] },
    { unit: 'utf16', most: 1250, kinds: ['reply', 'review-reply'] }
  ],
  hashtags: null,
  links: null,
  fold: 210,
  markdown: false,
  sources: [{ url: 'https://linkedinpreview.com/blog/linkedin-post-length', checked: '2026-11-22' }]
})
