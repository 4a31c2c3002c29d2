import { defineChannel } from '../core/define.ts'

/** What Bluesky takes. */
export default defineChannel({
  name: 'bluesky',
  label: 'Bluesky',
  aliases: ['bsky'],
  lengths: [
    { unit: 'graphemes', most: 300 },
    { unit: 'bytes', most: 3000 }
  ],
  hashtags: null,
  links: null,
  fold: null,
  markdown: false,
  sources: [
    {
      url: 'https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/post.json',
      checked: '2026-11-22'
    }
  ]
})
