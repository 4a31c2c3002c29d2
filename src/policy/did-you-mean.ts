/** Lives in core, since patterns guess names too. */
export { closest, listed, meant } from '../core/did-you-mean.ts'
