import { defineChannel } from '../core/define.ts'

/** The default of the server software; a server may allow more. */
export default defineChannel({
  name: 'mastodon',
  label: 'Mastodon',
  aliases: ['fediverse'],
  lengths: [
    { unit: 'mastodon', most: 500 },
    { unit: 'mastodon', most: 500, kinds: ['dm'] }
  ],
  hashtags: null,
  links: null,
  fold: null,
  markdown: false,
  sources: [{ url: 'https://docs.joinmastodon.org/user/posting/', checked: '2026-11-22' }]
})
