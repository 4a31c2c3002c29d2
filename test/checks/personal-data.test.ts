import { describe, expect, test } from 'vitest'
import personalData from '../../src/checks/personal-data.ts'
import { draftOf } from '../../src/core/doc.ts'
import { prepare, shown } from './run.ts'

const tables = {
  'card-number': [
    'No digits here.',
    '',
    'Your card ⟦4242 4242 4242 4242⟧ was charged.',
    '⟦4000056655665556⟧ and ⟦5555-5555-5555-4444⟧',
    'Last: ⟦3782 822463 10005⟧',
    '🚆⟦6011.1111.1111.1117⟧🚆',
    'Expires soon: ⟦4242 4242 4242 4242⟧ 12/27',
    '⟦4242 4242 4242 4242⟧ 123',
    'Full width ⟦４２４２４２４２４２４２４２４２⟧ too',
    'spelt ⟦four two four two, four two four two, four two four two, four two four two⟧',
    'Wrong check digit 4242 4242 4242 4241, and still the card ⟦4242 4242 4242 4241⟧',
    'No issuer 1234 5678 9012 3452',
    'Order #4242424242424242, £4242424242424242',
    'https://shop.example/4242424242424242',
    'Card ending 4242',
    '1,000,000,000,000,000 thanks'
  ],
  iban: [
    'Pay us by IBAN.',
    'To ⟦GB82 WEST 1234 5698 7654 32⟧ today',
    '⟦DE89370400440532013000⟧, ⟦nl91abna0417164300⟧',
    'From ⟦FR14 2004 1010 0505 0001 3M02 606⟧.',
    '⟦IE29-AIBK-9311-5212-3456-78⟧',
    'shop.example/?to=⟦DE89370400440532013000⟧ or @⟦DE89370400440532013000⟧',
    'GB82 WEST 1234 5698 7654 33 is wrong, yet your IBAN is ⟦GB82 WEST 1234 5698 7654 33⟧',
    'GB82 WEST 1234 5698 7654 3 is short',
    'The GB82 bus, XX82 1234 5678'
  ],
  'national-number': [
    'NI ⟦AB123456C⟧, or ⟦qq 12 34 56 c⟧',
    'BG123456C and AB123456E are no NI numbers',
    'SSN ⟦219-09-9999⟧, SSN ⟦219099999⟧, not 000-12-3456',
    'No keyword: 219099999',
    'shop.example/?for=⟦219-09-9999⟧',
    '⟦800101 5009 087⟧, not 8001015009088 or 8013015009087, but ID number ⟦8001015009088⟧',
    '⟦2341 2341 2346⟧, not 2341 2341 2347, but Aadhaar ⟦2341 2341 2347⟧',
    'BVN is ⟦22123456789⟧, call 22123456789',
    'NHS number ⟦943 476 5919⟧, 943 476 5919 NHS visits',
    'PAN ⟦ABCPE1234F⟧',
    'MyKad ⟦960101-14-5678⟧, not 969901-14-5678',
    'PPS number ⟦1234567FA⟧, PPS 1234567AA',
    'CPF ⟦529.982.247-25⟧, not 529.982.247-26',
    'DNI ⟦12345678Z⟧, DNI 12345678A',
    'SIN ⟦046 454 286⟧, SIN 046 454 287',
    'TFN ⟦123 456 782⟧, TFN 123 456 783',
    'Ghana card ⟦GHA-123456789-0⟧',
    'Licence ⟦MORGA657054SM9IJ⟧',
    'Passport no. ⟦N1234567⟧, the passport office, passport 2031'
  ],
  passcode: [
    'Your PIN is ⟦4321⟧.',
    'OTP: ⟦558213⟧',
    'the new password is ⟦Winter2031⟧!',
    'PIN is 4 digits long, OTP is valid for 10 minutes',
    'Your password is case-sensitive.',
    'Never share your PIN.'
  ],
  email: [
    'At ⟦jo.bloggs@mail.example⟧.',
    '(⟦priya_s+tickets@post.example.org⟧)',
    '⟦JO@Mail.Example⟧ and ⟦sam@a.example⟧',
    '⟦jo dot bloggs at mail dot example⟧',
    '⟦jo (at) mail.example⟧, ⟦jo[at]mail[dot]example⟧',
    'Meet us at northline.example',
    '@jo_thomas hello, jo@home',
    'The dot matrix board at Eastwick'
  ],
  'date-of-birth': [
    'Date of birth ⟦3 March 1984⟧',
    'DOB: ⟦03/03/1984⟧ and d.o.b. ⟦3.3.84⟧',
    'You were born on ⟦14 May 1990⟧, ok',
    '⟦29 Apr 1991⟧ as your date of birth',
    'The file says born ⟦9th May 1971⟧.',
    "Your birthday's ⟦5/11/88⟧, yes?",
    'Travel date 14/03, 3 March 1984',
    'Please send your date of birth.'
  ],
  reference: [
    'Your booking ⟦AB12CD⟧ is cancelled.',
    'Account number: ⟦00123456⟧',
    'PNR ⟦QRTLMZ⟧, booking ref ⟦QRTLMZ⟧',
    'The booking ⟦QRTLMZ⟧ has lapsed',
    'Please book ONLINE, booking online is free',
    'order no. ⟦112-1234567-1234567⟧ and customer ID ⟦88213412⟧',
    'PNR is needed, booking number please',
    '⟦XK7Q2P⟧ is your booking reference',
    'Case 10442987 and tracking ZX99812345 say little alone',
    'Bookings close 48hours before, order by 30nov2031',
    'Your order will be there by 17:30'
  ]
}

for (const [kind, rows] of Object.entries(tables)) {
  describe(`personal-data finds each ${kind}`, () => {
    test.each(rows)('%s', async (row) => {
      expect(shown(await prepare(personalData, { kind }), row)).toBe(row)
    })
  })
}

describe('personal-data knows whose data it is', () => {
  test('what the customer wrote is theirs', async () => {
    const find = await prepare(personalData, { kind: 'reference' })
    const draft = { ...draftOf('Case 10442987 is closed'), inReplyTo: 'any news on case 1044 2987?' }
    expect(find(draft)).toEqual([{ at: [5, 13] }])
    expect(find({ ...draft, inReplyTo: 'any news?' })).toEqual([])
  })

  test('a postal address alone may be a shop', async () => {
    const find = await prepare(personalData, { kind: 'postal-address' })
    const draft = draftOf('Yes, 14 Elm Close, KM1 1AA')
    expect(find(draft)).toEqual([])
    expect(find({ ...draft, inReplyTo: 'I live at 14 Elm close KM11AA' })).toEqual([{ at: [5, 26] }])
  })

  test('a mailbox of a team is nobody’s', async () => {
    const find = await prepare(personalData, { kind: 'email' })
    expect(find('help@shop.example, customer.care@shop.example')).toEqual([])
  })

  test('the organisation’s own contacts are fine', async () => {
    const contacts = {
      emails: ['Ann@Post.example'],
      domains: ['northline.example'],
      phones: ['0345 555 0142']
    }
    const find = await prepare(personalData, { kind: 'email', contacts })
    expect(find('ann@post.example, bo@northline.example, cy@mail.northline.example')).toEqual([])
    expect(find('bo@post.example')).toHaveLength(1)
  })

  test('a direct message is not public', async () => {
    const find = await prepare(personalData, { kind: 'email', 'not-kind': ['dm'] })
    expect(find({ ...draftOf('jo@mail.example'), kind: 'dm' })).toEqual([])
    expect(find({ ...draftOf('jo@mail.example'), kind: 'reply' })).toHaveLength(1)
  })
})

test.each(['card-number', 'iban', 'national-number', 'passcode', 'email', 'date-of-birth'])(
  'what is found as %s is a secret',
  async (kind) => {
    const text =
      '4242424242424242 GB82WEST12345698765432 219-09-9999 PIN is 4321 jo@mail.example DOB 3/3/1984'
    const hits = (await prepare(personalData, { kind }))(text)
    expect(hits).toHaveLength(1)
    expect(hits[0]!.secret).toBe(true)
  }
)

test.each(Object.keys(tables))('personal-data ends in time on hostile texts (%s)', async (kind) => {
  const find = await prepare(personalData, { kind })
  const start = performance.now()
  for (const part of [
    '4242 ',
    '1',
    'a1',
    'a@',
    'a dot ',
    'gb82 ',
    '12 elm ',
    'dob a ',
    'one two ',
    'order ref ',
    'pin is '
  ]) {
    find(part.repeat(100_000 / part.length))
  }
  expect(performance.now() - start).toBeLessThan(4000)
})
