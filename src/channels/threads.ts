import { defineChannel } from '../core/define.ts'

/** Only one topic tag becomes a link; more than five links fail to post since 22 December 2025. */
export default defineChannel({
  name: 'threads',
  label: 'Threads',
  aliases: [],
  lengths: [{ unit: 'threads', most: 500 }],
  hashtags: 1,
  links: 5,
  fold: null,
  markdown: false,
  sources: [
    { url: 'https://developers.facebook.com/documentation/threads/posts', checked: '2026-11-22' },
    {
      url: 'https://developers.facebook.com/documentation/threads/create-posts/text-attachments',
      checked: '2026-11-22'
    }
  ]
})
