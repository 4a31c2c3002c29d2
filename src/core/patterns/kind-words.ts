/** Pseudo-words for kinds of tokens, so that a set of words can hold “any number” too. */

/** The pseudo-word for a token of a kind; no token is ever spelt like it. */
export const kindWord = (kind: string): string => `<${kind}>`

/** Whether a word stands for a kind of token. */
export const isKindWord = (word: string): boolean => word.startsWith('<') && word.length > 1
