/** How wide texts are in a terminal. */
import stringWidth from 'string-width'

/** Text of which every character takes one column: Latin letters, and the dashes and quotation marks of printed text. */
const PLAIN = /^[\x20-\x7e\xa0-\xa8\xaa-\xac\xaf-\u02ff\u2010-\u2027]*$/

/** Whether every character of a text takes one column, which needs no table of characters to see. */
export const isPlain = (text: string): boolean => PLAIN.test(text)

/** How many columns a text takes: wide characters take two, emoji too. */
export const columnsOf = (text: string): number => (isPlain(text) ? text.length : stringWidth(text))
