import { defineChannel } from '../core/define.ts'

/** Of a description; with more than 60 hashtags all of them are ignored. */
export default defineChannel({
  name: 'youtube',
  label: 'YouTube',
  aliases: ['yt'],
  lengths: [
    { unit: 'bytes', most: 5000, kinds: ['post'] },
    { unit: 'utf16', most: 10000, kinds: ['reply', 'review-reply'] }
  ],
  hashtags: 60,
  links: null,
  fold: null,
  markdown: false,
  sources: [
    { url: 'https://developers.google.com/youtube/v3/docs/videos', checked: '2026-11-22' },
    { url: 'https://support.google.com/youtube/answer/6390658', checked: '2026-11-22' }
  ]
})
