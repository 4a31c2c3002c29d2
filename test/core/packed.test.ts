import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { pack, unpack } from '../../src/core/packed.ts'

const numbers = fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })).map((all) => Int32Array.from(all))
const leaf = fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.boolean(), fc.constant(null), numbers)
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('tree')), fc.dictionary(fc.string(), tie('tree')))
}))

test('what was packed comes out as it was', () => {
  fc.assert(
    fc.property(fc.record({ tree }), (value) => {
      expect(unpack(pack(value))).toEqual(value)
    })
  )
})

test('bytes may stand anywhere in memory', () => {
  const packed = pack({ table: Int32Array.of(1, -2) })
  const moved = new Uint8Array(packed.length + 3)
  moved.set(packed, 3)
  expect(unpack(moved.subarray(3))).toEqual({ table: Int32Array.of(1, -2) })
})

describe('what is not whole is refused', () => {
  const packed = pack({ name: 'Northline', table: Int32Array.of(1, 2, 3) })
  it.each([0, 3, 15, 16, 20, packed.length - 1])('%i bytes of it', (length) => {
    expect(() => unpack(packed.slice(0, length))).toThrow(/packed/)
  })

  it.each([0, 64, 100, 900])('256 lost bytes from %i', (at) => {
    const damaged = pack({ name: 'Northline', table: Int32Array.from({ length: 256 }, (_, i) => i + 1) })
    damaged.fill(0, 16 + at, 16 + at + 256)
    expect(() => unpack(damaged)).toThrow(/whole/)
  })

  it('other bytes', () => {
    expect(() => unpack(new TextEncoder().encode('{"plan": "of an older kind"}'))).toThrow(/whole/)
  })
})
