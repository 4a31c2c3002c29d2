/**
 * Letters of other scripts that a reader takes for a Latin one: `сор` in Cyrillic reads "cop".
 * Own selection from the lower-case look-alikes that Unicode's confusables table gives for Cyrillic, Greek, Armenian
 * and Latin Extended (https://www.unicode.org/Public/security/latest/confusables.txt, looked up 2026-11-22).
 */
const PAIRS =
  'аa бb вb гr еe зe иu кk мm нh оo пn рp сc тt уy фo хx цu чu шw щw ъb ыb ьb эe юo яr ёe іi їi јj ѕs ԁd ԛq ԝw һh ӏl ґr єe ' +
  'αa βb γy δd εe ζz ηn ιi κk λl μu νv οo πn ρp σo ςc τt υu φo χx ωw ' +
  'օo ոn սu ցg հh ' +
  'ƒf ғf ҳx ʐz ƶz ȥz ʂs ȿs ʝj ɉj ƈc ȼc ɗd ɖd ɛe ɇe ɠg ǥg ɦh ħh ɨi ƙk ꓘk ƚl ɫl ɬl ɱm ɯm ɲn ŋn ƞn ɵo ɔo ƥp ʠq ɽr ɍr ŧt ƭt ʈt ʉu ʋv ʌv ɣy ƴy ' +
  'ıi łl đd øo æa ɑa ɡg ɩi ʀr ʏy ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ꞯq ꜱs ᴛt ᴜu ᴠv ᴡw ᴢz'

/** From a look-alike's code point to its Latin letter. */
export const LOOK_ALIKES: ReadonlyMap<number, string> = new Map(
  PAIRS.split(' ').map((pair) => [pair.codePointAt(0)!, pair.at(-1)!])
)
