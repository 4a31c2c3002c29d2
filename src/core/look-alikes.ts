/**
 * Letters of other scripts that a reader takes for a Latin one: `сор` in Cyrillic reads "cop".
 * Own selection from the lower-case look-alikes that Unicode's confusables table gives for Cyrillic, Greek, Armenian
 * and Latin Extended (https://www.unicode.org/Public/security/latest/confusables.txt, looked up 2026-11-22).
 */
const PAIRS =
  'аa бb вb гr еe зe иu кk мm нh оo пn рp сc тt уy фo хx цu чu шw щw ъb ыb ьb эe юo яr ёе іi їi јj ѕs ԁd ԛq ԝw һh ӏl ґr єe ' +
  'ѵv ѡw ѳo ҽe ғf қk ҟk ӄk ҡk ңh ҥh ҫc ҭt ҳx үy ұy ҏp ԍg ԗr ' +
  'αa βb γy δd εe ζz ηn ιi κk λl μu νv ξe οo πn ρp σo ςc τt υu φo χx ωw ϲc ϳj ϝf ϗk ϱp ϰk ' +
  // Capitals that look like another letter than their small ones.
  'Ηh Νn Υy Λa Σe ' +
  'օo ոn սu ցg գq զq հh յj ' +
  'Ꭺa Ᏼb Ꮯc Ꭰd Ꭼe Ꮐg Ꮋh Ꭵi Ꭻj Ꮶk Ꮮl Ꮇm Ꮲp Ꮢr Ꮪs Ꭲt Ꮩv Ꮃw Ꮓz ᗩa ᗷb ᑕc ᗪd ᗴe ᖴf ᕼh ᒍj ᒪl ᗰm ᑎn ᑭp ᑫq ᖇr ᔕs ᑌu ᐯv ᗯw ᙭x ' +
  'ƒf ғf ҳx ʐz ƶz ȥz ʂs ȿs ʝj ɉj ƈc ȼc ɗd ɖd ɛe ɇe ɠg ǥg ɦh ħh ɨi ƙk ꓘk ƚl ɫl ɬl ɱm ɯm ɲn ŋn ƞn ɵo ɔo ƥp ʠq ɽr ɍr ŧt ƭt ʈt ʉu ʋv ʌv ɣy ƴy ' +
  'ɐa ɓb ɕc ɘe əe ɜe ɟf ɥh ɭl ɳn ɹr ɾr ʇt ʍw ʎy ʞk ǝe ƃb ƀb ƌd ⱥa ᴎn ᴉi ⱪk ⱡl ᵽp ɋq ꝁk ' +
  'ıi łl đd øo æa ɑa ɡg ɩi ʀr ʏy ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ꞯq ꜱs ᴛt ᴜu ᴠv ᴡw ᴢz'

/** White letters on black, round or square, from A to Z: `🅕🆄`. */
const ON_BLACK = [0x1f150, 0x1f170] as const

/** From a look-alike's code point to its Latin letter. */
export const LOOK_ALIKES: ReadonlyMap<number, string> = new Map([
  ...PAIRS.split(' ').map((pair) => [pair.codePointAt(0)!, pair.at(-1)!] as const),
  ...ON_BLACK.flatMap((first) =>
    Array.from({ length: 26 }, (_, i) => [first + i, String.fromCharCode(97 + i)] as const)
  )
])
