import { defineChannel } from '../core/define.ts'

/** Hashtags were cut from 30 to 5 from 18 December 2025 on. */
export default defineChannel({
  name: 'instagram',
  label: 'Instagram',
  aliases: ['ig', 'insta'],
  lengths: [{ unit: 'utf16', most: 2200 }],
  hashtags: 5,
  links: null,
  fold: 125,
  markdown: false,
  sources: [
    {
      url: 'https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/media',
      checked: '2026-11-22'
    }
  ]
})
