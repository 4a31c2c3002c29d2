/** A draft with lazy views of its text. */
import { emojiSpans } from './emoji.ts'
import { fold } from './fold.ts'
import { type Language, NO_LANGUAGE } from './patterns/language.ts'
import { PatternMatcher } from './patterns/match.ts'
import type { TokenIndex } from './patterns/token-index.ts'
import { quotedSpans } from './quotes.ts'
import { sentenceBounds } from './sentences.ts'
import { type Tokenised, tokenise } from './tokens.ts'
import type { Doc, Draft, Folded, Span, Token, TokenKind } from './types.ts'

/** Makes a draft out of a bare text: for `--text`, the message that is answered, and tests. */
export function draftOf(text: string, id = '<text>'): Draft {
  return {
    id,
    text,
    source: {
      file: id,
      raw: text,
      origin: { line: 1, column: 1, offset: 0 },
      pieces: [{ text: 0, length: text.length, raw: 0, rawLength: text.length }]
    }
  }
}

/** A doc, and its tokens as the engine numbers them. */
export interface IndexedDoc extends Doc {
  readonly index: TokenIndex
  /** Gives back the memory that only lasts for a check; the matcher is of no use any more. */
  release(): void
}

class LazyDoc implements IndexedDoc {
  readonly draft: Draft
  readonly text: string
  readonly #language: Language
  #folded: Folded | undefined
  #emoji: Span[] | undefined
  #tokenised: Tokenised | undefined
  #sentences: Span[] | undefined
  #quoted: Span[] | undefined
  #inReplyTo: LazyDoc | null | undefined
  #matcher: PatternMatcher | undefined
  #mentions: readonly Span[] | undefined
  #links: readonly Span[] | undefined

  constructor(draft: Draft, language: Language) {
    this.draft = draft
    this.text = draft.text
    this.#language = language
  }

  get folded(): Folded {
    this.#folded ??= fold(this.text)
    return this.#folded
  }

  get emoji(): readonly Span[] {
    this.#emoji ??= emojiSpans(this.text)
    return this.#emoji
  }

  get tokens(): readonly Token[] {
    return this.#parts().tokens
  }

  get matcher(): PatternMatcher {
    this.#matcher ??= new PatternMatcher(this.tokens, this.#language, () => this.quoted)
    return this.#matcher
  }

  get index(): TokenIndex {
    return this.matcher.index
  }

  release(): void {
    this.#matcher?.index.release()
    this.#inReplyTo?.release()
  }

  get sentences(): readonly Span[] {
    this.#sentences ??= sentenceBounds(this.tokens).flatMap(([first, end]): Span[] => {
      let last = end - 1
      while (last > first && this.tokens[last]!.kind === 'break') last--
      return this.tokens[last]!.kind === 'break' ? [] : [[this.tokens[first]!.start, this.tokens[last]!.end]]
    })
    return this.#sentences
  }

  get mentions(): readonly Span[] {
    this.#mentions ??= this.#spansOf('mention')
    return this.#mentions
  }

  get links(): readonly Span[] {
    this.#links ??= this.#spansOf('link')
    return this.#links
  }

  get hashtags(): readonly Span[] {
    return this.#parts().hashtags
  }

  get hasDigits(): boolean {
    return this.#parts().hasDigits
  }

  get quoted(): readonly Span[] {
    this.#quoted ??= quotedSpans(this.text)
    return this.#quoted
  }

  get inReplyTo(): Doc | null {
    if (this.#inReplyTo === undefined) {
      const { inReplyTo } = this.draft
      this.#inReplyTo = inReplyTo ? new LazyDoc(draftOf(inReplyTo, this.draft.id), this.#language) : null
    }
    return this.#inReplyTo
  }

  #parts(): Tokenised {
    this.#tokenised ??= tokenise(this.text, this.folded, this.emoji)
    return this.#tokenised
  }

  #spansOf(kind: TokenKind): Span[] {
    return this.tokens.filter((token) => token.kind === kind).map(({ start, end }): Span => [start, end])
  }
}

/**
 * Opens a draft for checks.
 *
 * @param language the words and patterns of the policy; without it, patterns match nothing
 */
export function createDoc(draft: Draft, language: Language = NO_LANGUAGE): IndexedDoc {
  return new LazyDoc(draft, language)
}
