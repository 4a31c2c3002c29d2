/**
 * Every contract of onrecord. Read this file first: a draft becomes a `Doc`, checks find `Hit`s in it, rules turn
 * hits into `Finding`s, findings make a `Report`.
 *
 * All offsets in this file count UTF-16 code units from 0, end exclusive, unless a field says otherwise.
 */
import type { z } from 'zod'

/** Start and end of a stretch of text, in UTF-16 code units, end exclusive. */
export type Span = readonly [start: number, end: number]

/** How grave a finding is: `error` must not go out, `warning` deserves a second look, `note` is for information. */
export type Severity = 'error' | 'warning' | 'note'

/** What we can say of a draft: `unchecked` means that we could not do the job, and is never shown as `clear`. */
export type Verdict = 'clear' | 'blocked' | 'unchecked'

// ---------------------------------------------------------------------------------------------- drafts and sources

/** What kind of message a draft is. */
export type DraftKind = 'post' | 'reply' | 'review-reply' | 'dm'

/** A picture or film that goes out with a draft. */
export interface Media {
  /** File name or address, as the draft gives it. */
  readonly file: string
  /** The text alternative; absent when the draft gives none. */
  readonly alt?: string
}

/** What one account publishes of a draft, where that is not its text as it stands. */
export interface Variant {
  /** The network, as in `channels`. */
  readonly channel: string
  /** The account, as in `accounts`; absent when the draft names networks alone. */
  readonly account?: string
  /** The whole text that is published there: what the network counts. */
  readonly text: string
}

/** What a draft may say about itself besides its text. Every input format yields the same names. */
export interface DraftFields {
  /** The networks it goes out on, lower case (`x`, `bluesky`, …); empty when unknown. */
  readonly channels?: readonly string[]
  /** The accounts it goes out on, where the draft names those and not networks (`mastodon-news`), lower case. */
  readonly accounts?: readonly string[]
  readonly kind?: DraftKind
  /** The customer's message that the draft answers. */
  readonly inReplyTo?: string
  readonly author?: string
  readonly role?: string
  /** When it goes out, as the draft gives it. */
  readonly scheduledAt?: string
  readonly market?: readonly string[]
  readonly language?: string
  readonly relationship?: 'own' | 'paid' | 'gifted' | 'employee'
  readonly media?: readonly Media[]
  readonly template?: string
  readonly tags?: readonly string[]
  /**
   * One for each of `accounts` or `channels`, where they have hashtags or mentions of their own, or where some of the text
   * does not count (the options of a poll). `text` then holds all that is published anywhere.
   */
  readonly variants?: readonly Variant[]
}

/** One text that is about to go out, and what is known about it. */
export interface Draft extends DraftFields {
  /** Given by the draft, else made from file and position (`queue.jsonl:3`). */
  readonly id: string
  /** What is published, decoded: no escapes, no front matter. */
  readonly text: string
  readonly source: Source
}

/** Where the text of a draft stands in its file. */
export interface Source {
  /** The path as the user would write it, or `<stdin>` or `<text>`. */
  readonly file: string
  /** A slice of the file that holds the whole text of the draft, escapes and all. */
  readonly raw: string
  /** Where `raw` begins in the file. Line and column from 1. */
  readonly origin: Point
  /**
   * Which characters of `raw` each character of the text was decoded from; in the order of the text, without
   * overlap. Additions (hashtags of the front matter) may stand before the text in `raw`.
   */
  readonly pieces: readonly Piece[]
}

/**
 * A stretch of decoded text and its stretch of `Source.raw`. When `length` equals `rawLength` the two are the same
 * characters one for one; otherwise (an escape, a folded line break) the stretch maps as a whole.
 */
export interface Piece {
  /** Where the stretch begins in the decoded text. */
  readonly text: number
  /** Its length in the decoded text. */
  readonly length: number
  /** Where it begins in `Source.raw`. */
  readonly raw: number
  readonly rawLength: number
}

/** A place in a file. Line and column from 1, offset from 0; columns and offsets in UTF-16 code units. */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** A stretch of a file, end exclusive. */
export interface Place {
  readonly start: Point
  readonly end: Point
}

/** Something in a file that kept us from reading it; the run ends with exit code 2. */
export interface Problem {
  readonly file: string
  /** Absent when the file as a whole could not be read. */
  readonly at?: Point
  /** One sentence: what is wrong. */
  readonly message: string
  /** One sentence: what would be valid, or what to do. */
  readonly hint?: string
  /** The line of the file that is wrong, for a caret; absent when there is none. */
  readonly line?: string
}

/** What an input format makes of a file, or of a part of it. */
export interface ReadResult {
  readonly drafts: readonly Draft[]
  readonly problems: readonly Problem[]
  /** Entries that are read and hold no text of their own (a repost), so that nobody believes they were checked. */
  readonly skipped: readonly Skipped[]
}

/** The names under which a draft may say something about itself; `in_reply_to` and `inReplyTo` are `in-reply-to`. */
export type FieldName =
  | 'id'
  | 'text'
  | 'channel'
  | 'kind'
  | 'in-reply-to'
  | 'author'
  | 'role'
  | 'scheduled-at'
  | 'market'
  | 'language'
  | 'relationship'
  | 'media'
  | 'template'
  | 'tags'

/**
 * Where a file of somebody else's shape keeps its drafts, as the policy says it in `drafts:`. A path is keys and
 * indices with dots between (`posts`, `content.en.text`); a column of a table is named as in its first row.
 */
export interface FieldMap extends Readonly<Partial<Record<FieldName, string>>> {
  /** The path to the list of drafts; absent: the file itself is the list, or one draft. */
  readonly each?: string
}

/** Reads a file that arrives in parts, so that memory does not grow with the file. */
export interface RowReader {
  /** Takes the next part of the text, cut anywhere; gives what is complete by now. */
  push(part: string): ReadResult
  /** Tells that the file is over; gives what was left. */
  end(): ReadResult
}

/** A way of keeping drafts in a file. One file in `src/inputs`, named as the format. */
export interface InputFormat {
  /** The name of the format, equal to its file name. */
  readonly name: string
  readonly summary: string
  /** File endings it reads, with the dot, lower case. */
  readonly endings: readonly string[]
  /**
   * Takes the text of a file apart. Never throws on bad content: what cannot be read is a problem, and the rest is
   * still returned. `file` is only used in ids, sources and problems. A promise only where a library is brought in
   * for this text (front matter).
   */
  read(text: string, file: string, fields?: FieldMap): ReadResult | Promise<ReadResult>
  /** For formats of one draft a row: reads the same from a stream. */
  open?(file: string, fields?: FieldMap): RowReader
}

// ------------------------------------------------------------------------------------------------------- the text

/** What a token is. */
export type TokenKind = 'word' | 'number' | 'clock' | 'punctuation' | 'emoji' | 'mention' | 'link' | 'break'

/**
 * The smallest piece that rules look at. `we'll` is two tokens (`we`, `'ll`), `don't` is `do` and `n't` (also when
 * the apostrophe is missing), `5pm` is `5` and `pm`; `#ClimateHoax` is its two words. Quotation marks, hyphens inside words and signs of emphasis are no tokens.
 */
export interface Token {
  /** Folded text: lower case, straight apostrophes, plain letters, nothing invisible; empty for handles and links. */
  readonly text: string
  /**
   * What rules compare: `text`, or the usual spelling where `text` is a short form of it (`u` → `you`, `tmrw` →
   * `tomorrow`); of a handle or link all of it, folded.
   */
  readonly norm: string
  readonly kind: TokenKind
  /** Where it stands in the draft's text. */
  readonly start: number
  readonly end: number
  /** Whether white space, or the start of the text, stands before it. */
  readonly spaced: boolean
  /** Whether the word begins with a capital letter. */
  readonly capital: boolean
  /** Whether the word is part of a hashtag. */
  readonly tagged: boolean
}

/** Text with case, look-alikes and invisible characters folded away, and the way back. */
export interface Folded {
  readonly text: string
  /** For an offset in `text`, the offset in the original; defined for 0…text.length. */
  original(offset: number): number
  /** For the end of a span in `text`, the end in the original: after the last character that was folded into it. */
  originalEnd(offset: number): number
}

/** A draft with lazy views of its text. All spans are in the draft's text. */
export interface Doc {
  readonly draft: Draft
  readonly text: string
  readonly folded: Folded
  readonly tokens: readonly Token[]
  /** Sentences by punctuation, line breaks and emoji, without surrounding white space. */
  readonly sentences: readonly Span[]
  /** `@handles`. */
  readonly mentions: readonly Span[]
  readonly hashtags: readonly Span[]
  readonly links: readonly Span[]
  /** Whether a digit stands in the folded text, outside links and handles. */
  readonly hasDigits: boolean
  /** One span per emoji as a reader sees it. */
  readonly emoji: readonly Span[]
  /** What stands in quotation marks, without them. */
  readonly quoted: readonly Span[]
  /** Finds the policy's patterns in the tokens. */
  readonly matcher: Matcher
  /** The message that is answered, as a doc of its own; null when there is none. */
  readonly inReplyTo: Doc | null
}

// ------------------------------------------------------------------------------------------------ checks and rules

/** What a check found: where, and the words a message may use for it. */
export interface Hit {
  /** The span in the draft's text; null for the draft as a whole. */
  readonly at: Span | null
  /** Values for the named placeholders of the rule's message, one for each name in `Check.fills`. */
  readonly data?: Readonly<Record<string, string>>
  /** What could stand there instead, best first. */
  readonly suggestions?: readonly string[]
  /** The span holds a secret (a card number): every output shows it masked. */
  readonly secret?: boolean
}

/** Programs that have to match before a check can find anything. */
export interface Wanted {
  /** One of these. */
  readonly any: readonly number[]
  /** And one of each of these lists. */
  readonly also?: readonly (readonly number[])[]
}

/** A cue of a rule met in a draft: tokens `first` to `last` (inclusive) are the words of cue number `cue`. */
export interface CueHit {
  /** The index in what `Check.cues` returned. */
  readonly cue: number
  readonly first: number
  readonly last: number
}

/**
 * One question about a text, asked by rules. A check knows no severity, wording, rule id or file name; it keeps no
 * state between calls and does not throw on odd text.
 *
 * @typeParam P what a rule gives as `params`
 * @typeParam B what `bind` makes of it; plain data, since bound rules are kept in a cache
 */
export interface Check<P = unknown, B = P> {
  /** Equal to the file name. */
  readonly name: string
  /** One sentence for the list of checks: "Finds …". */
  readonly summary: string
  /** The placeholders a message may use besides `{quote}`. */
  readonly fills: readonly string[]
  /** The schema of `params`. The library is handed in, so that a run with a bound policy never loads it. */
  params(schemas: typeof z): z.ZodType<P>
  /** Prepares params once per policy; throws `PolicyError`-ready `ParamFault`s. Left out: params as they are. */
  bind?(params: P, binding: Binding): B
  /** Words or phrases without which nothing can be found, in any case; null: always run, unless it `wants` something. */
  cues(bound: B): readonly string[] | null
  /** Patterns without which nothing can be found; the hits of `find` are then those that may match, by their index. */
  wants?(bound: B): Wanted
  /**
   * A cheap look at the draft, for a check without cues because no word tells (digits, an `@`): whether anything can be
   * found at all. Only then is it loaded and run. Left out: always.
   */
  wakes?(doc: Doc, bound: B): boolean
  /**
   * The same for a check of which a policy has many rules, as one look at the draft for all of them: takes what the rules
   * of a plan were bound to, once, and gives what tells, for each draft, which of them may find anything: their indices,
   * in any order, some maybe more than once.
   */
  watch?(bounds: readonly B[]): (doc: Doc) => readonly number[]
  /** Brings in what `find` needs and must not be loaded before a cue was met (a foreign library). */
  load?(): Promise<void>
  /** Pure. `hits` are the cues that were met, in order; empty when `cues` gave null. */
  find(doc: Doc, bound: B, hits: readonly CueHit[]): Iterable<Hit>
}

/** What `Check.bind` may ask about the policy. */
export interface Binding {
  readonly lexicon: Lexicon
  /** All inflected forms of a word, itself first. */
  inflect(word: string): readonly string[]
  /** The networks that are known, as the policy has them. */
  readonly networks: readonly Network[]
}

/** What a params value is wrong about; the policy loader adds the place. */
export interface ParamFault {
  /** Keys and indices from `params` down to the value. */
  readonly path: readonly (string | number)[]
  readonly message: string
  readonly hint?: string
}

/** A text that shows what a rule finds (`⟦…⟧` around the span) or leaves alone. */
export interface Example extends Pick<DraftFields, 'channels' | 'kind' | 'inReplyTo' | 'media'> {
  readonly text: string
}

/** What a rule says of itself, in the policy or a pack. */
export interface Rule {
  /** `pack/what-is-wrong`, public and stable. */
  readonly id: string
  readonly check: string
  readonly severity: Severity | 'off'
  /** With `{quote}` and the check's fills. */
  readonly message: string
  /** Why it matters, for people. */
  readonly why: string
  /** What to write instead; may be a replacement or advice. */
  readonly instead: string
  readonly params: unknown
  /** Whether `--fix` may write the first suggestion without asking. */
  readonly fix: boolean
  readonly examples: { readonly bad: readonly Example[]; readonly ok: readonly Example[] }
  /** Where the rule was defined and what changed it, nearest last: `promises.yaml`, `onrecord.yaml:31`. */
  readonly origin: readonly string[]
}

/** A rule as the engine runs it. Plain JSON. */
export interface BoundRule {
  readonly id: string
  readonly check: string
  readonly severity: Severity
  readonly message: string
  readonly why: string
  readonly instead: string
  /** What `Check.bind` made of the params. */
  readonly bound: unknown
  /** Its first suggestion may be written without asking. */
  readonly fix?: true
  readonly cues: readonly string[] | null
}

/** A policy made ready to run: the rules that are on, and the words they share. Plain data, safe to cache. */
export interface Plan {
  readonly organisation: string
  readonly rules: readonly BoundRule[]
  readonly lexicon: LexiconData
  /** What wakes the rules that want patterns, found beforehand; of no use when it was found for other rules. */
  readonly waking?: Waking
  readonly policy: { readonly file: string; readonly sha256: string }
  /** What is allowed against the rules; absent when nothing is. */
  readonly exceptions?: readonly Exception[]
  /** Files that keep drafts in fields of their own; absent when the policy names none. */
  readonly drafts?: readonly DraftFiles[]
}

/** Files that keep drafts in fields of their own. */
export interface DraftFiles {
  /** Globs. */
  readonly files: readonly string[]
  readonly fields: FieldMap
}

/** Something that a policy allows against one of its rules, for a while. */
export interface Exception {
  readonly rule: string
  /** The wording that is fine: what is found inside it is excused. Absent: any wording. */
  readonly text?: string
  /** Ids of drafts, or globs of files. Absent: all drafts. */
  readonly drafts?: readonly string[]
  readonly reason: string
  readonly allowedBy: string
  /** The last day on which it holds: `2027-01-31`. */
  readonly until: string
}

// ------------------------------------------------------------------------------------- the pattern language's words

/** A named class of words or patterns, as YAML gives it; see `src/core/patterns/pattern.ts` for the language. */
export interface WordClass {
  readonly any: readonly string[]
  /** A match that overlaps a match of one of these does not count. */
  readonly not?: readonly string[]
}

/** Where a guard looks, seen from a hit. `sentence-before` begins anew at “but”, “so we”, “and I”. */
export type GuardScope =
  | 'clause'
  | 'clause-before'
  | 'sentence'
  | 'sentence-before'
  | 'sentence-after'
  | 'draft'

/** A reason why a hit is innocent: one of the patterns stands in the scope around it. As YAML gives it. */
export type Guard = Readonly<Partial<Record<GuardScope, readonly string[]>>>

/** The classes that patterns may name, compiled on demand; shared by all rules of a policy. */
export interface Lexicon {
  has(className: string): boolean
  /** The names of the guards a rule may use. */
  readonly guards: readonly string[]
  /**
   * Compiles a pattern, and the classes it names, into the lexicon. Returns the number of the program.
   * Throws `PatternError` when the pattern is wrong.
   */
  compile(pattern: string): number
  /**
   * Compiles a pattern that is looked for by itself: a class of many patterns becomes a program for each of them, since
   * one alone says better which words it needs. Together their matches are those of the pattern.
   * Throws `PatternError` when the pattern is wrong.
   */
  compileApart(pattern: string): readonly number[]
}

/** Words by number, and numbers by word. */
export interface WordTable {
  /** All words, one after another. */
  readonly text: string
  /** Word number n is the text from `textFrom[n]` to `textFrom[n + 1]`; number 0 stands for every unknown word. */
  readonly textFrom: Int32Array
  /** Word numbers, each at the slot of its hash or the next that was free; 0 for none. The size is a power of two. */
  readonly slots: Int32Array
}

/** Rows of different lengths in one table: row n stands from `from[n]` to `from[n + 1]`. */
export interface Rows {
  readonly from: Int32Array
  readonly all: Int32Array
}

/** A lexicon ready to run, as tables of numbers. */
export interface LexiconData {
  readonly words: WordTable
  /** The words of each set, in order. */
  readonly sets: Rows
  /** The needs and the instructions of all programs, one program behind another. */
  readonly code: Int32Array
  /** The ways on from splits, as `link` writes them. */
  readonly forks: Int32Array
  /** `FACTS` numbers for each program. */
  readonly facts: Int32Array
  /** The sets that are needed: needed set n is set `needed[n]`. */
  readonly needed: Int32Array
  /** About how many of ten thousand replies hold a word of each needed set. */
  readonly rarity: Int32Array
  /** The needed sets that each word is in. */
  readonly met: Rows
  /** Program numbers of each guard by scope. */
  readonly guards: Readonly<Record<string, Readonly<Partial<Record<GuardScope, number>>>>>
}

/** A lexicon that others can be built on: what was compiled once need not be compiled for every policy. */
export interface KnownLexicon {
  readonly data: LexiconData
  /**
   * The programs of patterns, as JSON (`KnownPatterns`): a policy asks for them only when it puts shipped patterns in
   * rules of its own.
   */
  readonly patterns: string
  readonly classes: Readonly<Record<string, KnownClass>>
  /** The classes among them whose patterns every policy gives itself. */
  readonly open: Readonly<Record<string, OpenClass>>
}

/** What a class is taken to be whose patterns come later. */
export interface OpenShape {
  /** How many tokens it takes at most. */
  readonly longest: number
  /** Whether it can begin with any word. */
  readonly isAny: boolean
}

/** The programs of patterns that were compiled before. */
export interface KnownPatterns {
  readonly whole: Readonly<Record<string, number>>
  /** Those of patterns that are looked for by themselves. */
  readonly apart: Readonly<Record<string, readonly number[]>>
}

/** Where the words of a class go whose patterns come later: until then two words that no draft holds stand for them. */
export interface OpenClass extends OpenShape {
  /** The program that its own will be called by. */
  readonly program: number
  /** The sets that hold what it can begin with. */
  readonly starts: readonly number[]
  /** The sets of which it needs a word. */
  readonly needs: readonly number[]
}

/** A word class that was compiled before. */
export interface KnownClass {
  /** Its program; -1 for a class of single words, which needs none. */
  readonly program: number
  /** The set of its words, for a class of single words; else -1. */
  readonly set: number
  /** How many tokens it takes at most. */
  readonly length: number
  /** What it needs: the number of a set, and how many tokens behind the first one of the match at most. */
  readonly needs: readonly (readonly [set: number, within: number])[]
}

/** Which words wake the rules of patterns. */
export interface Waking {
  /** The ids of all rules, in the order in which `roots` counts them. */
  readonly rules: readonly string[]
  /** So many numbers each as `ROOT` in `wake.ts` says. */
  readonly roots: Int32Array
  /** For each word the roots it wakes; number 0 stands for any text. */
  readonly byWord: Rows
}

/** A match of a pattern: tokens `first` to `end`, `end` excluded. */
export interface Match {
  readonly first: number
  readonly end: number
  /** The tokens inside the `{ … }` of the pattern; the whole match when it has none. */
  readonly marked: Span
}

/** Finds patterns in the tokens of one draft. */
export interface Matcher {
  /** Whether the text holds the words that a program needs. */
  mayMatch(program: number): boolean
  /** The matches of a program between two tokens, one for each place where one can begin. */
  matches(program: number, from?: number, end?: number): readonly Match[]
  /** Whether a program matches anywhere between two tokens. */
  has(program: number, from?: number, end?: number): boolean
  /** First and last + 1 token of the sentence that a token stands in. */
  sentence(token: number): Span
  /** First and last + 1 token of the clause that a token stands in. */
  clause(token: number): Span
  /** The programs of a guard. */
  guard(name: string): Readonly<Partial<Record<GuardScope, number>>>
}

// ------------------------------------------------------------------------------------------------------- the report

/** One result: what is wrong, where, why, and the way out. */
export interface Finding {
  readonly ruleId: string
  readonly check: string
  readonly severity: Severity
  readonly message: string
  readonly why: string
  readonly instead: string
  /** The text at `place`, decoded; masked when it is a secret; empty for the draft as a whole. */
  readonly quote: string
  /** Where it stands in the file; null for the draft as a whole. */
  readonly place: Place | null
  readonly suggestions: readonly string[]
  /** What may be written in its place without asking; absent when a person has to look. */
  readonly fix?: string
  /** Where it stands in the draft's text; null for the draft as a whole. */
  readonly at: Span | null
  /** The sentence around the quote, and where the quote stands in it; masked like the quote. */
  readonly excerpt: { readonly text: string; readonly at: Span } | null
}

/** A draft after the job. */
export interface CheckedDraft {
  readonly id: string
  readonly file: string
  readonly verdict: Verdict
  readonly findings: readonly Finding[]
  /** The whole text, masked like the quotes; absent when nothing was found in it. */
  readonly text?: string
  /** The exceptions that excused something, in the order of the policy; absent when none did. */
  readonly excused?: readonly Exception[]
}

/** A file, or an entry in one, that was met and holds no draft. */
export interface Skipped {
  readonly file: string
  /** Where the entry stands; absent for a whole file. */
  readonly at?: Point
  readonly reason: string
}

/** How many drafts and findings of each sort a report holds. */
export interface Counts {
  readonly drafts: number
  readonly blocked: number
  readonly unchecked: number
  readonly error: number
  readonly warning: number
  readonly note: number
}

/** A finding that was there when a baseline was made. */
export interface BaselineEntry {
  readonly rule: string
  readonly file: string
  /** Of its content: see `src/core/fingerprint.ts`. */
  readonly fingerprint: string
}

/** What a baseline did to a report. */
export interface BaselineUse {
  readonly file: string
  /** How many findings were left out since they are in the baseline. */
  readonly known: number
  /** Entries whose findings are no longer there. */
  readonly stale: readonly BaselineEntry[]
}

/** The whole result of a run. `onrecord` is the version of the tool. */
export interface Report {
  readonly onrecord: string
  readonly policy: { readonly file: string; readonly sha256: string }
  readonly verdict: Verdict
  readonly counts: Counts
  readonly drafts: readonly CheckedDraft[]
  readonly problems: readonly Problem[]
  readonly skipped: readonly Skipped[]
  /** Absent when there was no baseline. */
  readonly baseline?: BaselineUse
}

/** How an output format should look on the screen it is made for. */
export interface OutputSettings {
  /** The width of the window, in columns. */
  readonly width: number
  readonly colour: boolean
  /** Show findings and problems alone, without a summary; only the terminal heeds it. */
  readonly quiet?: boolean
}

/** A report with so many drafts that they are read one by one. */
export type StreamedReport = Omit<Report, 'drafts'> & { readonly drafts: Iterable<CheckedDraft> }

/** A way of writing a report. One file in `src/outputs`, named as the format. */
export interface OutputFormat {
  /** Equal to the file name; what `--format` takes. */
  readonly name: string
  readonly summary: string
  /** The whole report as text, with a final line feed. */
  write(report: Report, settings: OutputSettings): string
  /** The same text in parts, for formats that need not hold all drafts at once. */
  parts?(report: StreamedReport, settings: OutputSettings): Iterable<string>
}

/** What lengths are counted in; `src/core/measure.ts` says how. */
export type LengthUnit = 'utf16' | 'graphemes' | 'bytes' | 'x' | 'mastodon' | 'threads'

/** The most that a network takes, in one unit. */
export interface LengthLimit {
  readonly unit: LengthUnit
  readonly most: number
  /** The kinds of draft it holds for; when left out, all that are public: a `dm` only where it is named. */
  readonly kinds?: readonly DraftKind[]
}

/** A network, and what it takes: dated facts, plain JSON, which a policy may override. One file in `src/channels`. */
export interface Channel {
  /** Lower case, equal to the file name. */
  readonly name: string
  /** What people call it. */
  readonly label: string
  /** Other names that drafts use for it. */
  readonly aliases: readonly string[]
  readonly lengths: readonly LengthLimit[]
  /** The most hashtags it takes, or counts; null for no limit. */
  readonly hashtags: number | null
  /** The most different links it takes; null for no limit. */
  readonly links: number | null
  /** The fold: how many characters, as a reader sees them, are shown before “more”; null when all is shown. */
  readonly fold: number | null
  /** Whether Markdown is shown formatted; where it is not, readers see the signs. */
  readonly markdown: boolean
  /** Where the facts are from, and the day they were looked up (`2026-11-22`). */
  readonly sources: readonly { readonly url: string; readonly checked: string }[]
}

/** A network as a policy has it: the shipped facts, and what the policy says instead. */
export type Network = Omit<Channel, 'sources'>
