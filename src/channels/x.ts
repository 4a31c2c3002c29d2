import { defineChannel } from '../core/define.ts'

/** Paid accounts may write more: override the length in the policy. */
export default defineChannel({
  name: 'x',
  label: 'X',
  aliases: ['twitter'],
  lengths: [{ unit: 'x', most: 280 }],
  hashtags: null,
  links: null,
  fold: null,
  markdown: false,
  sources: [{ url: 'https://docs.x.com/fundamentals/counting-characters', checked: '2026-11-22' }]
})
