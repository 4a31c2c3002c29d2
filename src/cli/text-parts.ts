/** Bytes that arrive in parts as text in parts, each of whole lines; what is not UTF-8 is known with its place. */
import { fileStart } from '../core/lines.ts'
import type { Point } from '../core/types.ts'
import { type Decoded, decodePart, moreBad, mostToldBad } from './decode.ts'

/** Decodes a file part by part. */
export interface TextParts {
  /** Takes the next bytes, cut anywhere; gives the lines that are complete by now, null when there are none. */
  push(bytes: Uint8Array): Decoded | null
  /** Gives what was left. */
  end(): Decoded
}

const lineFeed = 10

/** Opens a file for decoding. `file` is its name in problems; the offsets of what is bad are those of the whole file. */
export function textParts(file: string): TextParts {
  let rest: Uint8Array[] = []
  let at: Point = fileStart
  let told = 0
  let untold = 0

  function decoded(bytes: Uint8Array): Decoded {
    const { text, bad, problems, end } = decodePart(bytes, file, at, mostToldBad - told)
    at = end
    told += problems.length
    untold += bad.length - problems.length
    return { text, bad, problems }
  }

  return {
    push(bytes) {
      const cut = bytes.lastIndexOf(lineFeed) + 1
      if (cut === 0) {
        rest.push(bytes)
        return null
      }
      const lines = bytes.subarray(0, cut)
      const whole = rest.length === 0 ? lines : Buffer.concat([...rest, lines])
      rest = cut === bytes.length ? [] : [bytes.subarray(cut)]
      return decoded(whole)
    },
    end() {
      const last = decoded(Buffer.concat(rest))
      return untold === 0 ? last : { ...last, problems: [...last.problems, moreBad(file, untold)] }
    }
  }
}
