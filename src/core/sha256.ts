/**
 * SHA-256 (FIPS 180-4): policies are small, and what Node has takes longer to load than this to hash one.
 *
 * @returns 64 hexadecimal digits
 */
export function sha256(bytes: Uint8Array): string {
  const { roots, state } = constants()
  const words = padded(bytes)
  const schedule = new Int32Array(64)
  for (let block = 0; block < words.length; block += 16) {
    schedule.set(words.subarray(block, block + 16))
    for (let i = 16; i < 64; i++) {
      const a = schedule[i - 15]!
      const b = schedule[i - 2]!
      const near = turned(a, 7) ^ turned(a, 18) ^ (a >>> 3)
      const far = turned(b, 17) ^ turned(b, 19) ^ (b >>> 10)
      schedule[i] = schedule[i - 16]! + near + schedule[i - 7]! + far
    }
    mix(state, schedule, roots)
  }
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/** The first 32 bits of the fractional part of a number. */
const fraction = (number: number): number => ((number % 1) * 2 ** 32) | 0

/** The first 32 bits of the cube roots of the first 64 primes, and of the square roots of the first eight. */
function constants() {
  const primes: number[] = []
  for (let number = 2; primes.length < 64; number++)
    if (primes.every((prime) => number % prime !== 0)) primes.push(number)
  const roots = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)))
  const state = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)))
  return { roots, state }
}

/** The bytes, a bit, and how many bits they are, in words of 32 bits, the first byte highest. */
function padded(bytes: Uint8Array): Int32Array {
  const words = new Int32Array(((bytes.length + 8) >> 6) * 16 + 16)
  bytes.forEach((byte, i) => {
    words[i >> 2]! |= byte << (24 - (i % 4) * 8)
  })
  words[bytes.length >> 2]! |= 0x80 << (24 - (bytes.length % 4) * 8)
  words.set([bytes.length / 2 ** 29, bytes.length << 3], words.length - 2)
  return words
}

/** Mixes a block into the state. */
function mix(state: Int32Array, schedule: Int32Array, roots: Int32Array): void {
  const work = state.slice()
  for (let i = 0; i < 64; i++) {
    const a = work[0]!
    const e = work[4]!
    const sum1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    const choice = (e & work[5]!) ^ (~e & work[6]!)
    const first = work[7]! + sum1 + choice + roots[i]! + schedule[i]!
    const sum0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
    const majority = (a & work[1]!) ^ (a & work[2]!) ^ (work[1]! & work[2]!)
    work.copyWithin(1, 0)
    work[4]! += first
    work[0] = first + sum0 + majority
  }
  work.forEach((word, i) => {
    state[i]! += word
  })
}
