/** What the YAML parser says, in plain words. */
import type { YAMLError } from 'yaml'

/** One sentence on what is wrong, and one on what to do. */
export interface Wording {
  readonly message: string
  readonly hint: string
}

const QUOTE_IT = 'Put the whole value in double quotes.'

const say = (message: string, hint: string): Wording => ({ message, hint })

/** Values that begin with a character that means something to YAML. */
function badStart(message: string): Wording {
  const character = /(.)$/u.exec(message)?.[1] ?? ''
  return say(`A value cannot begin with “${character}” in YAML.`, QUOTE_IT)
}

function badIndent(message: string): Wording {
  const closing = /must be sufficiently indented and end with a ([\]}])/.exec(message)?.[1]
  if (closing !== undefined) {
    const opening = closing === ']' ? '[' : '{'
    return say(`The “${opening}” above is not closed.`, `Write the missing “${closing}” before this line.`)
  }
  return say(
    'This line is not indented like its neighbours.',
    'Keys of one section, and items of one list, begin in the same column.'
  )
}

function missing(message: string): Wording {
  const quote = /closing (["'])quote/.exec(message)?.[1]
  if (quote !== undefined)
    return say('This quotation mark is never closed.', `Add the closing ${quote} mark.`)
  if (/Implicit map keys/.test(message)) {
    return say('This is neither “key: value” nor “- item”.', 'A key needs a colon and a space: “key: value”.')
  }
  if (/Comments must be separated/.test(message)) {
    return say(
      'A comment needs a space before its “#”.',
      'Add the space, or quote the value if “#” is part of it.'
    )
  }
  if (/Missing ,/.test(message))
    return say('A comma is missing between two items.', 'Separate items with “,”.')
  if (/without - indicator/.test(message))
    return say('This list item has no “-”.', 'Begin each item with “- ”.')
  return say(
    'A character is missing here.',
    'Look before it for a quotation mark, a bracket or a colon that was left out.'
  )
}

function unexpected(message: string): Wording {
  if (/scalar at node end/.test(message)) {
    return say(
      'The value ended before this.',
      'Put the whole value in quotes, with no quote of the same kind inside.'
    )
  }
  if (/block-seq-ind on same line/.test(message)) {
    return say(
      'A list cannot begin on the line of its key.',
      'Begin the next line with “- ”, or write [one, two].'
    )
  }
  if (/Block scalar header/.test(message) || /Not a YAML token/.test(message)) {
    return say(
      '“|” and “>” begin a text of several lines.',
      `Begin the text on the next line. Or: ${QUOTE_IT}`
    )
  }
  if (/empty item|Unexpected ,/.test(message)) return say('There is a comma too many.', 'Remove it.')
  return say('YAML does not expect this here.', QUOTE_IT)
}

const FIXED: Readonly<Record<string, Wording>> = {
  TAB_AS_INDENT: say('This line is indented with a tab.', 'Indent with spaces: two for each level.'),
  BLOCK_AS_IMPLICIT_KEY: say('There is a second “: ” in this value.', QUOTE_IT),
  MULTILINE_IMPLICIT_KEY: say(
    'A key runs over several lines.',
    'A key needs a colon and a space: “key: value”.'
  ),
  KEY_OVER_1024_CHARS: say('This key is longer than 1,024 characters.', 'Is a colon in the wrong place?'),
  BLOCK_IN_FLOW: say('Inside [ ] and { } items are separated by commas, not by lines.', 'Write [one, two].'),
  BAD_ALIAS: say(
    '“&” and “*” name parts of the file in YAML.',
    `Write a name right after it. Or: ${QUOTE_IT}`
  ),
  ALIAS_PROPS: say('Nothing can be added to an alias (“*name”).', 'Write “*name” alone.'),
  MULTIPLE_ANCHORS: say('This value has two names (“&name”).', 'Keep one of them.'),
  MULTIPLE_TAGS: say('This value has two tags (“!name”).', QUOTE_IT),
  BAD_DIRECTIVE: say(
    'A line that begins with “%” means something to YAML.',
    'Remove it, or put the value in quotes.'
  ),
  BAD_PROP_ORDER: say('“&name” and “!name” stand after “-”, “?” and “:”.', 'Put it after the sign.'),
  TAG_RESOLVE_FAILED: say('A word that begins with “!” means something to YAML.', QUOTE_IT),
  BAD_COLLECTION_TYPE: say('A word that begins with “!” means something to YAML.', QUOTE_IT)
}

/** Says what the parser found, without its jargon. */
export function plainWords({ code, message }: YAMLError): Wording {
  if (code === 'BAD_SCALAR_START') return badStart(message)
  if (code === 'BAD_INDENT') return badIndent(message)
  if (code === 'MISSING_CHAR') return missing(message)
  if (code === 'UNEXPECTED_TOKEN') return unexpected(message)
  if (code === 'BAD_DQ_ESCAPE') {
    const sequence = /(\\.*)$/.exec(message)?.[1] ?? '\\'
    return say(
      `“${sequence}” means nothing between double quotes.`,
      'Use single quotes, or write “\\\\” for a backslash.'
    )
  }
  return FIXED[code] ?? say('This is not valid YAML.', QUOTE_IT)
}
