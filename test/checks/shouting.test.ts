import { describe, expect, test } from 'vitest'
import shouting from '../../src/checks/shouting.ts'
import { prepare, shown } from './run.ts'

const find = await prepare(shouting, { allow: ['Northline', 'Metro'] })

describe('shouting finds capitals in a row', () => {
  test.each([
    '',
    'Nothing to see here.',
    '⟦STOP IT⟧ now',
    'Please ⟦READ THE NOTICE⟧',
    'We said ⟦NO, NOT AGAIN⟧, and ⟦WE MEAN⟧ it',
    '⟦VERY\nLATE⟧',
    '😡 ⟦WHY NOW⟧?',
    "⟦DON'T CALL⟧ us",
    'This is ⟦NOT, I REPEAT, NOT⟧ our fault',
    'The ⟦CAFÉ NEVER OPENS⟧'
  ])('%j', (source) => {
    expect(shown(find, source)).toBe(source)
  })
})

describe('shouting leaves names, acronyms and a single stress alone', () => {
  test.each([
    'We are SO sorry',
    'The BBC and NASA, the UK, EU and USA',
    'Ask for a PNR, a PDF and the T&C at HMRC',
    'Change at LHR, STN and LGW',
    'NORTHLINE METRO runs every ten minutes',
    'I am AB. A BC train',
    '#STOPTHIS #NOW and @LOUD_HANDLE',
    'https://northline.example/VERY/LOUD/PATH',
    'COVID 19, 5G and MP3',
    'Go to DM or PM. FAQ: see below. ^JH',
    'Subject to CHANGE FEE and FARE DIFFERENCE',
    'We changed the name to MARIA EXAMPLE SANCHEZ',
    'The screen says “DO NOT BOARD HERE”',
    'THANK YOU SO MUCH and HAPPY BIRTHDAY',
    'It is JPMCB WXYZQ',
    'The teams of CLIMB BIG DATA CENTRE are here',
    'Go to Help > I STILL NEED HELP > Chat',
    'Tap on PAY IT NOW, then on the CLOSE THIS PAGE button',
    'Text STOP ALL to 2442',
    'Reply with YES OR NO',
    'Now playing: NOTHING BUT YOU by The Harbour Lights',
    'All done for today. - THE NIGHT TEAM'
  ])('%j', (source) => {
    expect(shown(find, source)).toBe(source)
  })
})

test('shouting finds scattered capitals that make up much of a draft', () => {
  const source = '⟦NO⟧ you CANNOT do it, HOW many times'
  expect(shown(find, source)).toBe(source)
})

test('shouting finds a short draft of which a short run makes up much', async () => {
  const longRuns = await prepare(shouting, { run: 3 })
  expect(shown(longRuns, '🚆 ⟦PLEASE STOP⟧ asking')).toBe('🚆 ⟦PLEASE STOP⟧ asking')
  expect(shown(longRuns, 'That is FAR TOO long to wait, sorry')).toBe('That is FAR TOO long to wait, sorry')
  expect(shown(longRuns, 'We ⟦TOLD YOU ALREADY⟧, sorry')).toBe('We ⟦TOLD YOU ALREADY⟧, sorry')
})

describe('shouting finds shorter runs that are most of a sentence', async () => {
  const longRuns = await prepare(shouting, { run: 5 })
  test.each([
    'The gate at the end of platform two is closed until noon. ⟦READ THE NOTICE⟧. Trains leave from four.',
    'You will, as it says on the ticket, DO NOT BEND it, keep it dry and show it at the gate',
    'Keep it dry and ⟦DO NOT EVER BEND IT⟧, as it says on the ticket, and show it at the gate'
  ])('%j', (source) => {
    expect(shown(longRuns, source)).toBe(source)
  })
})

describe('shouting finds repeated marks', () => {
  test.each(['Thanks⟦!!!⟧ What⟦?!?⟧', 'Thanks!! What?!', 'Wait... what', '⟦!!!⟧', 'OK!\u200b!'])(
    '%j',
    (source) => {
      expect(shown(find, source)).toBe(source)
    }
  )
})
