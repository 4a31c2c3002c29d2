/**
 * Links as X sees them: each counts 23, however long. The grammar is that of twitter-text (see `x-entities.ts`); its one
 * large regular expression takes quadratic time, so hosts are taken apart by hand here.
 */
import type { Span } from './types.ts'

/** Tells whether a word is the ending of a domain: `com`. */
type EndingTest = (word: string) => boolean

const DIRECTION = '\\u202a-\\u202e\\u061c\\u200e\\u200f\\u2066-\\u2069'
const ACCENTED =
  '\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u024f\\u0253\\u0254\\u0256\\u0257\\u0259\\u025b\\u0263\\u0268\\u026f\\u0272\\u0289\\u028b\\u02bb\\u0300-\\u036f\\u1e00-\\u1eff'
/** Labels with dots between: what may hold a host. */
const HOST_RUN = new RegExp(
  `[^\\s!'#%&()*+,\\\\/:;<=>?@[\\]^{|}~$\\x85\\u180e\\ufffe\\uffff${DIRECTION}]+`,
  'g'
)
const PROTOCOL = /https?:\/\/$/i
/** What must not stand before a link. */
const JOINED = /[A-Za-z0-9@＠$#＃\ufffe\ufeff\uffff]/
/** What must not stand before a link without a protocol. */
const JOINED_BARE = /[-_./]/
const AFTER_ENDING = /[0-9a-zA-Z@+-]/
const PUNYCODE = /xn--[-0-9a-z]+/iy
const ASCII_LABELS = new RegExp(`(?:[-a-z0-9${ACCENTED}]+\\.)+`, 'gi')

const PATH_SIGN = `[a-z\\u0400-\\u04ff0-9!*';:=+,.$/%#[\\]\\-\\u2013_~@|&${ACCENTED}]`
const PATH_END = `[+\\-a-z\\u0400-\\u04ff0-9=_#/${ACCENTED}]`
const IN_BRACKETS = `\\(${PATH_SIGN}*(?:\\(${PATH_SIGN}+\\)${PATH_SIGN}*)?\\)`
const QUERY = `\\?[a-z0-9!?*'@();:&=+$/%#[\\]\\-_.,~|]*[a-z0-9\\-_&=#/]`
const TAIL = new RegExp(
  `(?::[0-9]+)?(/(?:(?:${PATH_SIGN}|${IN_BRACKETS})*(?:${PATH_END}|${IN_BRACKETS}))?)?(?:${QUERY})?`,
  'iy'
)
const SHORTENED = new RegExp(`^https?://t\\.co/([a-z0-9]+)(?:${QUERY})?`, 'i')

const LONGEST_LINK = 4096
const LONGEST_LABEL = 63
const LONGEST_SLUG = 40
/** The longest endings have 24 letters. */
const LONGEST_ENDING = 24

/** Links, with a protocol or bare; e-mail addresses are none. */
export function xLinks(text: string, isEnding: EndingTest): Span[] {
  if (!text.includes('.')) return []
  const found: Span[] = []
  let from = 0
  for (const { 0: run, index } of text.matchAll(HOST_RUN)) {
    if (index + run.length <= from || !run.includes('.')) continue
    from = linksInRun(text, Math.max(from, index), index, index + run.length, isEnding, found)
  }
  return found
}

/** Finds the links whose hosts are in a run of labels; gives the offset from which on to look further. */
function linksInRun(
  text: string,
  begin: number,
  runStart: number,
  runEnd: number,
  isEnding: EndingTest,
  found: Span[]
): number {
  const protocol = begin === runStart ? protocolBefore(text, runStart) : 0
  let from = begin
  for (const { start: labelStart, dot, further, here } of labelsOf(text, begin, runEnd, isEnding)) {
    const hostEnd = further >= 0 ? further : here
    if (hostEnd < 0 || dot <= from) continue
    // The label before the ending must be without “_”; those before it may have some.
    const first = Math.max(labelStart, from, further >= 0 ? 0 : text.lastIndexOf('_', dot) + 1)
    const start = firstStart(text, first, dot, first === runStart && protocol > 0)
    if (start < 0) continue
    TAIL.lastIndex = hostEnd
    const tail = TAIL.exec(text)
    const end = hostEnd + (tail?.[0].length ?? 0)
    const hasProtocol = start === runStart && protocol > 0
    if (hasProtocol) addLink(text, start - protocol, start, hostEnd, end, found)
    else if (!JOINED_BARE.test(text.charAt(start - 1)) && isValidHost(text.slice(start, hostEnd)))
      addBareLinks(text, start, hostEnd, tail?.[1] === undefined ? hostEnd : end, isEnding, found)
    // A link never begins right behind another.
    from = end + 1
  }
  return from
}

/** Where in a label a link begins; -1 for nowhere. */
function firstStart(text: string, first: number, dot: number, hasProtocol: boolean): number {
  if (dot === first || /[-_]/.test(text.charAt(dot - 1))) return -1
  for (let at = first; at < dot; at++) {
    if (/[-_]/.test(text.charAt(at))) continue
    if ((hasProtocol && at === first) || mayBegin(text, at)) return at
  }
  return -1
}

/** A label of a run, and the hosts that have it as their first label. */
interface Label {
  readonly start: number
  /** The dot behind it. */
  readonly dot: number
  /** The end of the longest host that has further labels before its ending; -1 when there is none. */
  readonly further: number
  /** The end of the host whose ending stands right behind the dot; -1 when none does. */
  readonly here: number
}

/** The labels of a run that have a dot behind them, in order. */
function labelsOf(text: string, begin: number, runEnd: number, isEnding: EndingTest): Label[] {
  const labels: Label[] = []
  let after = runEnd
  let best = -1
  for (let dot = runEnd - 1; dot >= begin; dot--) {
    if (text.charAt(dot) !== '.') continue
    const next = text.slice(dot + 1, after)
    const isLabel = after < runEnd && next !== '' && !/^[-_]|[-_]$/.test(next)
    const further = isLabel ? best : -1
    const start = Math.max(begin, text.lastIndexOf('.', dot - 1) + 1)
    const here = endOfEnding(text, dot + 1, runEnd, isEnding)
    labels.push({ start, dot, further, here })
    best = further >= 0 ? further : text.slice(start, dot).includes('_') ? -1 : here
    after = dot
  }
  return labels.reverse()
}

/** The length of the protocol that stands before a host, if a link may begin there. */
function protocolBefore(text: string, host: number): number {
  const protocol = PROTOCOL.exec(text.slice(Math.max(0, host - 8), host))?.[0] ?? ''
  return protocol !== '' && mayBegin(text, host - protocol.length) ? protocol.length : 0
}

const mayBegin = (text: string, at: number): boolean => at === 0 || !JOINED.test(text.charAt(at - 1))

/** The end of an ending (`com`, `xn--…`) that begins at an offset and is not the beginning of a longer word; -1 for none. */
function endOfEnding(text: string, at: number, runEnd: number, isEnding: EndingTest): number {
  for (let end = Math.min(runEnd, at + LONGEST_ENDING); end > at; end--) {
    if (end < text.length && AFTER_ENDING.test(text.charAt(end))) continue
    const word = text.slice(at, end)
    if (!word.includes('.') && isEnding(word)) return end
  }
  PUNYCODE.lastIndex = at
  const encoded = PUNYCODE.exec(text)?.[0]
  return encoded === undefined ? -1 : at + encoded.length
}

function addLink(
  text: string,
  start: number,
  host: number,
  hostEnd: number,
  end: number,
  found: Span[]
): void {
  if (!isValidHost(text.slice(host, hostEnd)) || end - start > LONGEST_LINK) return
  const [shortened, slug = ''] = SHORTENED.exec(text.slice(start, end)) ?? []
  if (slug.length > LONGEST_SLUG) return
  found.push([start, shortened === undefined ? end : start + shortened.length])
}

/** Without a protocol only the plain Latin hosts inside count: `twitter.comこれは` holds one. The last has the path. */
function addBareLinks(
  text: string,
  start: number,
  hostEnd: number,
  end: number,
  isEnding: EndingTest,
  found: Span[]
): void {
  let last = -1
  ASCII_LABELS.lastIndex = 0
  const host = text.slice(start, hostEnd)
  for (let labels = ASCII_LABELS.exec(host); labels !== null; labels = ASCII_LABELS.exec(host)) {
    let dot = labels.index + labels[0].length - 1
    let hostStop = -1
    while (dot > labels.index && hostStop < 0) {
      hostStop = endOfEnding(host, dot + 1, host.length, isEnding)
      dot = host.lastIndexOf('.', dot - 1)
    }
    if (hostStop < 0) continue
    found.push([start + labels.index, start + hostStop])
    last = found.length - 1
    ASCII_LABELS.lastIndex = hostStop
  }
  if (last >= 0 && end > hostEnd) found[last] = [found[last]![0], end]
}

/** Whether every label, as the name system writes it, is short enough. */
function isValidHost(host: string): boolean {
  if (host.length > LONGEST_LINK) return false
  let name = host
  if (/\P{ASCII}/u.test(host)) {
    if (/^xn--/i.test(host)) return false
    try {
      name = new URL(`http://${host}`).hostname
    } catch {
      return false
    }
  }
  return name.split('.').every((label) => label.length > 0 && label.length <= LONGEST_LABEL)
}
