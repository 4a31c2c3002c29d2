/** Which networks a draft goes out on, and what is published there. */
import type { Draft, DraftKind, LengthLimit, Network } from './types.ts'

/** What is published on one network; accounts of one network that publish the same are one. */
export interface Publication {
  readonly network: Network
  readonly text: string
}

/** Where a draft goes out. */
export interface Audience {
  readonly publications: readonly Publication[]
  /** Names of networks or accounts that tell no network that is known, as the draft gives them. */
  readonly unknown: readonly string[]
}

/**
 * The networks that a name of a network or an account tells: `bluesky-northline`, `X (main)`, `LinkedIn page` and
 * `google_business` tell one, `facebook-instagram` two. A letter alone (`x`) counts only where it comes first or last:
 * `x-team` and `team (X)` are on X, `brand-x-mastodon` is not.
 */
export function networksNamed(name: string, networks: readonly Network[]): Network[] {
  const words = wordsOf(name)
  const found = new Set<Network>()
  for (let at = 0; at < words.length; ) {
    const [network, length] = longestAt(words, at, networks)
    if (network !== null) found.add(network)
    at += length
  }
  return [...found]
}

const wordsOf = (name: string): string[] => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** The network that most words from an index on are the name of, and how many words that takes. */
function longestAt(
  words: readonly string[],
  at: number,
  networks: readonly Network[]
): [network: Network | null, length: number] {
  for (let length = Math.min(3, words.length - at); length > 0; length--) {
    const name = words.slice(at, at + length).join('')
    const isInside = at > 0 && at + length < words.length
    if (name.length === 1 && isInside) continue
    const network = networks.find((one) => namesOf(one).includes(name))
    if (network !== undefined) return [network, length]
  }
  return [null, 1]
}

/** What a network may be called, written as one word. */
function namesOf({ name, label, aliases }: Network): string[] {
  return [name, label, ...aliases].map((one) => wordsOf(one).join(''))
}

/** Where a draft goes out, and what is published there. Both lists are empty when the draft does not say. */
export function audienceOf(draft: Draft, networks: readonly Network[]): Audience {
  const { text, channels = [], accounts = [], variants = [] } = draft
  const publications: Publication[] = []
  const unknown: string[] = []
  const publish = (names: readonly string[], published: string): void => {
    const found = new Set(names.flatMap((name) => networksNamed(name, networks)))
    for (const network of found) {
      if (publications.some((one) => one.network === network && one.text === published)) continue
      publications.push({ network, text: published })
    }
    const [given] = names
    if (found.size === 0 && given !== undefined && !unknown.includes(given)) unknown.push(given)
  }
  if (variants.length > 0) {
    for (const { channel, account, text: published } of variants)
      publish(account === undefined ? [channel] : [account, channel], published)
  } else if (accounts.length > 0) {
    for (const account of accounts) publish([account], text)
  } else {
    for (const channel of channels) publish([channel], text)
  }
  return { publications, unknown }
}

/** What kind a draft is, where it does not say so itself: what answers a message is a reply. */
export function kindOf({ kind, inReplyTo }: Pick<Draft, 'kind' | 'inReplyTo'>): DraftKind {
  return kind ?? (inReplyTo ? 'reply' : 'post')
}

/** The limits of a network that hold for a kind of draft. */
export function limitsFor({ lengths }: Network, kind: DraftKind): LengthLimit[] {
  return lengths.filter(({ kinds }) => (kinds === undefined ? kind !== 'dm' : kinds.includes(kind)))
}
