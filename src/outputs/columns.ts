/** How wide texts are in a terminal. */
import stringWidth from 'string-width'

/** Text of which every character takes one column. */
const PLAIN = /^[\x20-\x7e]*$/

/** Whether every character of a text takes one column, which needs no table of characters to see. */
export const isPlain = (text: string): boolean => PLAIN.test(text)

/** How many columns a text takes: wide characters take two, emoji too. */
export const columnsOf = (text: string): number => (isPlain(text) ? text.length : stringWidth(text))
