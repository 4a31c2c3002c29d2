import { describe, expect, it } from 'vitest'
import { formsOf } from '../../src/policy/forms.ts'

describe('all forms of a word', () => {
  it.each([
    ['refund', 'refunds refunded refunding'],
    ['pay', 'pays paid paying'],
    ['be', 'am is are was were been being'],
    ['see', 'sees saw seen seeing'],
    ['stop', 'stops stopped stopping'],
    ['go', 'goes went gone going'],
    ['write', 'writes wrote written writing'],
    ['learn', 'learns learned learnt learning'],
    ['spell', 'spelled spelt'],
    ['carry', 'carries carried carrying'],
    ['person', 'people persons'],
    ['child', 'children'],
    ['analysis', 'analyses'],
    ['penalty', 'penalties'],
    ['happy', 'happier happiest'],
    ['bad', 'worse worst'],
    ['safe', 'safer safest']
  ])('%s', (word, expected) => {
    const forms = formsOf(word)
    expect(forms[0]).toBe(word)
    expect(forms).toEqual(expect.arrayContaining(expected.split(' ')))
  })

  it.each([
    ['apologise', 'apologised apologized apologising apologizing apologizes'],
    ['apologize', 'apologised apologises'],
    ['analyse', 'analysed analyzed'],
    ['nationalise', 'nationalized'],
    ['cancel', 'cancelled canceled cancelling canceling'],
    ['travel', 'travelled traveled'],
    ['colour', 'colors colours colored'],
    ['labor', 'labour labours']
  ])('%s in British and American spelling', (word, expected) => {
    expect(formsOf(word)).toEqual(expect.arrayContaining(expected.split(' ')))
  })

  it('gives what is no word as it is', () => {
    expect(formsOf('24/7')).toEqual(['24/7'])
  })

  it('grades no verb and no noun', () => {
    expect(formsOf('refund')).not.toContain('refunder')
    expect(formsOf('promise')).not.toContain('promiser')
  })
})
