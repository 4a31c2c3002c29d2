import { defineChannel } from '../core/define.ts'

/** The fold is that of the desktop; telephones show about 125 characters. */
export default defineChannel({
  name: 'facebook',
  label: 'Facebook',
  aliases: ['fb'],
  lengths: [
    { unit: 'utf16', most: 63206, kinds: ['post'] },
    { unit: 'utf16', most: 8000, kinds: ['reply', 'review-reply'] }
  ],
  hashtags: null,
  links: null,
  fold: 477,
  markdown: false,
  sources: [
    { url: 'https://developers.facebook.com/docs/graph-api/reference/page/feed/', checked: '2026-11-22' }
  ]
})
