/** A corpus of replies made from our own sentences with a fixed seed: the same texts on every machine. */

/** A small random number generator (mulberry32): the same seed gives the same numbers everywhere. */
function random(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const NAMES =
  'Ade Bola Chen Dilys Efua Farid Gwen Hana Imran Jaya Kofi Lindiwe Mpho Nia Owen Priya Rhys Sipho Tunde Uma'.split(
    ' '
  )
const THINGS =
  'parcel ticket invoice account order booking router card meter refund claim form seat bag delivery contract repair voucher'.split(
    ' '
  )
const PLACES = [
  'Kingsmere',
  'Port Elgin',
  'Ashby Vale',
  'the High Street branch',
  'our Eastwick shop',
  'the depot',
  'clinic B'
]
const OPENINGS = [
  'Hi {name},',
  'Hello {name}!',
  '@{handle}',
  'Hey {name} 👋',
  'Good morning {name},',
  'Thanks for letting us know, {name}.'
]
const MIDDLES = [
  "I'm sorry to hear about your {thing}.",
  'That is not the service we want for you.',
  'Could you DM us the number on your {thing}?',
  'We’ve passed this to the team at {place}.',
  'The {thing} can take up to {count} working days to show.',
  'You can check your {thing} at northline.example/{thing}.',
  'Our colleagues at {place} open at {count}:30 tomorrow.',
  'I can see that your {thing} left {place} this morning.',
  'Have you tried to restart it and sign in again?',
  'Our opening hours changed on {count} May.',
  'It is £{count}.50 for adults and half of that for children.',
  'If the {thing} does not turn up, please fill in the form.',
  'We know how long {count} weeks can feel when you wait for a {thing}.',
  'Please keep your {thing} until the claim is settled.',
  'There is a lift at {place}, next to the café.',
  'My colleague looked at your {thing} yesterday.'
]
const RARE = [
  "We'll refund your {thing} by Friday.",
  'Honestly, what a stupid question.',
  'Have you even looked at the {thing}?',
  'We guarantee this will never happen again.',
  'In my opinion the strike is a disgrace.',
  'It was our fault, the driver caused the crash.'
]
const ENDINGS = [
  'Thanks, {name}',
  '^{initials}',
  'Have a lovely day 😊',
  'Speak soon!',
  '#HereToHelp',
  'Let us know how you get on.',
  ''
]

/**
 * Makes distinct replies of about 120 characters; one in forty holds something that a policy forbids.
 *
 * @param {number} count how many
 * @param {number} seed
 * @returns {string[]}
 */
export function replies(count, seed = 20261122) {
  const next = random(seed)
  const pick = (list) => list[Math.floor(next() * list.length)]
  const fill = (sentence) =>
    sentence
      .replaceAll('{name}', pick(NAMES))
      .replaceAll('{handle}', `${pick(NAMES).toLowerCase()}${Math.floor(next() * 9000)}`)
      .replaceAll('{thing}', pick(THINGS))
      .replaceAll('{place}', pick(PLACES))
      .replaceAll('{count}', String(2 + Math.floor(next() * 27)))
      .replaceAll('{initials}', pick(NAMES)[0] + pick(NAMES)[0])
  return Array.from({ length: count }, () => {
    const sentences = [fill(pick(OPENINGS)), fill(pick(MIDDLES))]
    if (next() < 0.7) sentences.push(fill(pick(MIDDLES)))
    if (next() < 0.025) sentences.push(fill(pick(RARE)))
    const ending = fill(pick(ENDINGS))
    if (ending) sentences.push(ending)
    return sentences.join(' ')
  })
}

/**
 * Distinct phrases of one to three words that no reply holds.
 *
 * @param {number} count how many
 */
export function phrases(count) {
  const syllables = 'ba co du fe gi ho ju ka le mi no pu ra se ti vo wu xe yo za'.split(' ')
  const word = (number) => {
    let rest = number + 400
    let made = ''
    while (rest > 0) {
      made += syllables[rest % 20]
      rest = Math.floor(rest / 20)
    }
    return made
  }
  return Array.from({ length: count }, (_, i) =>
    [word(i), word(i * 7 + 1), word(i * 3 + 2)].slice(0, 1 + (i % 3)).join(' ')
  )
}
