/** The section `channels`: what the networks take, where the policy knows better than what is shipped. */
import { meant } from '../core/did-you-mean.ts'
import type { PolicyFault } from '../core/errors.ts'
import { networksNamed } from '../core/networks.ts'
import type { DraftKind, LengthLimit, Network } from '../core/types.ts'
import { faultOn, type Origin } from './located.ts'
import type { ChannelParts, PolicyFile } from './policy-schema.ts'
import type { PolicyWorld } from './world.ts'

const REPLIES: readonly DraftKind[] = ['reply', 'review-reply']

const holdsFor = ({ kinds }: LengthLimit, kind: DraftKind): boolean =>
  kinds === undefined || kinds.includes(kind)

/** The limits with another most for posts: the first that holds for them is changed, and keeps its unit and kinds. */
function withLength(lengths: readonly LengthLimit[], most: number): LengthLimit[] {
  const at = lengths.findIndex((limit) => holdsFor(limit, 'post'))
  if (at < 0) return [...lengths, { unit: 'graphemes', most, kinds: ['post'] }]
  return lengths.map((limit, index) => (index === at ? { ...limit, most } : limit))
}

/** The limits with another most for replies, which may have shared theirs with posts. */
function withReplyLength(lengths: readonly LengthLimit[], most: number): LengthLimit[] {
  const first = lengths.find((limit) => holdsFor(limit, 'reply'))
  const others = lengths.flatMap((limit): LengthLimit[] => {
    if (limit !== first) return [limit]
    const kinds = (limit.kinds ?? ['post', ...REPLIES]).filter((kind) => !REPLIES.includes(kind))
    return kinds.length === 0 ? [] : [{ ...limit, kinds }]
  })
  return [...others, { unit: first?.unit ?? 'graphemes', most, kinds: REPLIES }]
}

/** A network with what a policy says of it. */
function overridden(network: Network, parts: ChannelParts): Network {
  const { length, 'reply-length': replyLength, hashtags, links, fold, markdown, names = [] } = parts
  let { lengths } = network
  if (length !== undefined) lengths = withLength(lengths, length)
  if (replyLength !== undefined) lengths = withReplyLength(lengths, replyLength)
  return {
    ...network,
    lengths,
    aliases: [...network.aliases, ...names],
    ...(hashtags !== undefined && { hashtags }),
    ...(links !== undefined && { links }),
    ...(fold !== undefined && { fold }),
    ...(markdown !== undefined && { markdown })
  }
}

/** The networks as a policy has them; sections of networks that nobody knows are faults. */
export async function collectNetworks(
  { channels = {} }: PolicyFile,
  from: Origin,
  world: PolicyWorld
): Promise<{ readonly networks: readonly Network[]; readonly faults: readonly PolicyFault[] }> {
  const shipped = await Promise.all(
    Object.values(world.channels).map(async (load): Promise<Network> => {
      const { sources: _, ...network } = (await load()).default
      return network
    })
  )
  const faults = Object.keys(channels).flatMap((name) => {
    if (shipped.some((network) => network.name === name)) return []
    const [alias] = networksNamed(name, shipped)
    const known = shipped.map((network) => network.name)
    const hint = alias === undefined ? meant(name, known) : `Did you mean “${alias.name}”?`
    const message = `There is no network “${name}”.`
    return [faultOn({ from, path: ['channels', name] }, { message, hint, side: 'key' })]
  })
  const networks = shipped.map((network) => {
    const parts = Object.hasOwn(channels, network.name) ? channels[network.name] : undefined
    return parts === undefined ? network : overridden(network, parts)
  })
  return { networks, faults }
}
