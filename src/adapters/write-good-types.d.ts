/** write-good 1.0 has no types of its own. */
declare module 'write-good' {
  interface Suggestion {
    /** Offset in the text, in UTF-16 code units. */
    index: number
    /** The length of the stretch, in spite of its name. */
    offset: number
    reason: string
  }
  /** Each check runs unless its option is false; `eprime` only when it is true. */
  export default function writeGood(text: string, options?: Record<string, boolean>): Suggestion[]
}
