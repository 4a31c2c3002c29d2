import { defineChannel } from '../core/define.ts'

/** Of a pin’s description. */
export default defineChannel({
  name: 'pinterest',
  label: 'Pinterest',
  aliases: [],
  lengths: [{ unit: 'utf16', most: 500 }],
  hashtags: null,
  links: null,
  fold: null,
  markdown: false,
  sources: [
    { url: 'https://www.ayrshare.com/docs/apis/post/social-networks/pinterest', checked: '2026-11-22' }
  ]
})
