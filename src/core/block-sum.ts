/** Of so many numbers one counts: 256 bytes, and a disk loses no fewer at once. */
const STEP = 64

/**
 * A number that tells whether bytes are still what they were when a stretch of them has been lost or overwritten, as a
 * crash of the machine leaves files. It is no checksum: it looks at one number of 32 bits in 256 bytes, in the byte order
 * of the machine, since a short run has no time for more.
 */
export function blockSum(bytes: Uint8Array): number {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes)
  const numbers = new Int32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2)
  let sum = bytes.length
  for (let i = 0; i < numbers.length; i += STEP) sum = Math.imul(sum ^ numbers[i]!, 0x01000193)
  return sum
}
