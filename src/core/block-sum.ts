/** So many numbers are stepped over to the next one that counts: 64 bytes, which no disk loses less than. */
const STEP = 16

/**
 * A number that tells whether bytes are still what they were when a stretch of them has been lost or overwritten, as a
 * crash of the machine leaves files. It is no checksum: it looks at one number of 32 bits in 64 bytes, in the byte order
 * of the machine, since a short run has no time for more.
 */
export function blockSum(bytes: Uint8Array): number {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes)
  const numbers = new Int32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2)
  let sum = bytes.length
  for (let i = 0; i < numbers.length; i += STEP) sum = Math.imul(sum ^ numbers[i]!, 0x01000193)
  return sum
}
