// Made by scripts/generate.js from src/channels. Do not edit.

/** Every network, by name. */
export const channels = {
  bluesky: () => import('../channels/bluesky.ts'),
  facebook: () => import('../channels/facebook.ts'),
  'google-business': () => import('../channels/google-business.ts'),
  instagram: () => import('../channels/instagram.ts'),
  linkedin: () => import('../channels/linkedin.ts'),
  mastodon: () => import('../channels/mastodon.ts'),
  pinterest: () => import('../channels/pinterest.ts'),
  threads: () => import('../channels/threads.ts'),
  tiktok: () => import('../channels/tiktok.ts'),
  x: () => import('../channels/x.ts'),
  youtube: () => import('../channels/youtube.ts')
} as const

/** Other names of a network → its name. */
export const channelAliases = {
  bsky: 'bluesky',
  fb: 'facebook',
  gmb: 'google-business',
  gbp: 'google-business',
  'google-my-business': 'google-business',
  ig: 'instagram',
  insta: 'instagram',
  fediverse: 'mastodon',
  twitter: 'x',
  yt: 'youtube'
} as const
