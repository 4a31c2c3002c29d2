/** The text of a natural-language tree, and where each character of it stands in the file that the tree was made of. */
import type { Nodes, Root } from 'nlcst'
import type { Piece, Source } from '../core/types.ts'

/** A leaf: its text, and its offsets in the file; without them it was made up between others. */
interface Leaf {
  readonly value: string
  readonly start: number | undefined
  readonly end: number | undefined
}

function* leavesOf(node: Nodes): Iterable<Leaf> {
  if ('children' in node) {
    for (const child of node.children) yield* leavesOf(child)
    return
  }
  const { value, position } = node
  if (value !== '') yield { value, start: position?.start.offset, end: position?.end.offset }
}

/** How far ahead a text is looked for whose place is not where the tree says: over signs of Markdown. */
const WINDOW = 300

/** Where a leaf begins in the file, or -1 when it is not there as it is: it holds an escape. */
function startOf({ value, start }: Leaf, raw: string, reached: number): number {
  const from = Math.max(start ?? reached, reached)
  if (start === undefined) return raw.startsWith(value, from) ? from : -1
  const found = raw.slice(from, from + value.length + WINDOW).indexOf(value)
  return found === -1 ? -1 : from + found
}

/**
 * Takes the text of a tree out of the file it was made of. A tree of Markdown lacks its signs (`**`, `>`) and has
 * written out its escapes (`&amp;`, `\\,`): behind one, its places are too early until the next part of the file.
 *
 * @param file the path as a person would write it
 * @param raw the whole file
 */
export function textOfTree(
  tree: Root,
  file: string,
  raw: string
): { readonly text: string; readonly source: Source } {
  const pieces: Piece[] = []
  let text = ''
  let reached = 0
  let isLost = false
  for (const leaf of leavesOf(tree)) {
    const found = startOf(leaf, raw, reached)
    const last = pieces.at(-1)
    // What stands between a part that was not found, or an `&`, and this one belongs to the former.
    const gap = last === undefined || found === -1 ? '' : raw.slice(last.raw, found)
    if (last !== undefined && (isLost || /^&[#\w]+;$/.test(gap))) {
      pieces[pieces.length - 1] = { ...last, rawLength: Math.max(gap.length, last.rawLength) }
    }
    isLost = found === -1 && leaf.start !== undefined
    const length = leaf.value.length
    pieces.push({
      text: text.length,
      length,
      raw: Math.max(found, reached),
      rawLength: found === -1 ? 0 : length
    })
    text += leaf.value
    if (found !== -1) reached = found + length
  }
  const last = pieces.at(-1)
  if (isLost && last) pieces[pieces.length - 1] = { ...last, rawLength: raw.trimEnd().length - last.raw }
  return { text, source: { file, raw, origin: { line: 1, column: 1, offset: 0 }, pieces } }
}
