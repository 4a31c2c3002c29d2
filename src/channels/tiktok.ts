import { defineChannel } from '../core/define.ts'

/** What TikTok takes. */
export default defineChannel({
  name: 'tiktok',
  label: 'TikTok',
  aliases: [],
  lengths: [
    { unit: 'utf16', most: 2200, kinds: ['post'] },
    { unit: 'utf16', most: 150, kinds: ['reply', 'review-reply'] }
  ],
  hashtags: null,
  links: null,
  fold: null,
  markdown: false,
  sources: [
    {
      url: 'https://developers.tiktok.com/doc/content-posting-api-reference-direct-post',
      checked: '2026-11-22'
    }
  ]
})
