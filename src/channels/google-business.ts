import { defineChannel } from '../core/define.ts'

/** What Google Business takes. */
export default defineChannel({
  name: 'google-business',
  label: 'Google Business',
  aliases: ['gmb', 'gbp', 'google-my-business'],
  lengths: [
    { unit: 'utf16', most: 1500, kinds: ['post'] },
    { unit: 'bytes', most: 4096, kinds: ['reply', 'review-reply'] }
  ],
  hashtags: null,
  links: null,
  fold: null,
  markdown: false,
  sources: [
    {
      url: 'https://developers.google.com/my-business/reference/rest/v4/accounts.locations.reviews',
      checked: '2026-11-22'
    },
    {
      url: 'https://developers.google.com/my-business/reference/rest/v4/accounts.locations.localPosts',
      checked: '2026-11-22'
    }
  ]
})
