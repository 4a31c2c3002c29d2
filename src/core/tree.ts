/**
 * The natural-language tree of a draft, for foreign prose linters only. Our own checks look at tokens; a run that
 * needs no tree never loads the parser.
 */
import type { Root } from 'nlcst'
import type { Doc } from './types.ts'

/** Gives the tree of a draft; the same one for every linter. */
export type TreeOf = (doc: Doc) => Root

let opening: Promise<TreeOf> | undefined

/**
 * Brings in the parser. In its trees, links and handles are sources and no words, so that linters leave them alone.
 * Offsets of the tree are offsets of the draft's text.
 */
export function loadTree(): Promise<TreeOf> {
  opening ??= openTree()
  return opening
}

async function openTree(): Promise<TreeOf> {
  const [{ unified }, { default: english }, { default: urls }, { default: mentions }] = await Promise.all([
    import('unified'),
    import('retext-english'),
    import('retext-syntax-urls'),
    import('retext-syntax-mentions')
  ])
  const processor = unified()
    .use(english)
    .use(urls)
    // A handle of any network, not of GitHub or X alone: `@northline.bsky.social`, `@help@trains.example`.
    .use(mentions, { style: /^@[\w.@-]+$/ })
    .freeze()
  const trees = new WeakMap<Doc, Root>()
  return (doc) => {
    let tree = trees.get(doc)
    if (tree === undefined) {
      tree = processor.parse(doc.text)
      processor.runSync(tree)
      trees.set(doc, tree)
    }
    return tree
  }
}
