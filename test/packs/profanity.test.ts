import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import profanity from '../../src/checks/profanity.ts'
import { prepare, shown } from '../checks/run.ts'
import { shippedRules } from '../shipped.ts'

const pack = z
  .object({ rules: z.record(z.string(), z.object({ severity: z.string(), params: z.unknown() })) })
  .parse(shippedRules()['profanity.yaml'])

/** The rules that stop or warn. */
const rules = await Promise.all(
  Object.entries(pack.rules)
    .filter(([, { severity }]) => severity !== 'note')
    .map(async ([name, { params }]) => ({ name, find: await prepare(profanity, params) }))
)

/** The rules that find something in a text. */
const finders = (text: string): string[] =>
  rules.filter(({ find }) => find(text).length > 0).map(({ name }) => name)

describe('the profanity pack leaves alone', () => {
  test.each([
    // Places.
    'Scunthorpe, Penistone, Clitheroe, Lightwater, Cockermouth, Cockfosters, Titchfield, Buttermere, Bumpus',
    'Essex, Sussex, Middlesex, Wessex, Assam, Assisi, Alsace, Arsenal, Thassos, Nassau, Montserrat',
    'Shitterton, Shillington, Shingay, Pratts Bottom and Great Snoring are villages.',
    'Fukuoka, Fukushima, Phuket, Bangkok, Cumbria, Cumberland, Dorking, Dikili, Titicaca, Wankaner',
    'Niger, Nigeria, Nigella, Montenegro, Negombo, Coonoor, Concord, Massachusetts, Arkansas',
    'Putney, Puteaux, Kurwai, Merdeka Square, Coimbatore, Pisa, Pissarro, Twatt in Orkney',
    'Dover, Hull, Hellifield, Shell Beach, Saskatoon, Hodeidah, Horncastle, Hornsea, Hoxton',
    // People.
    'Mr Cockburn, Mrs Hancock, Ms Dickinson, Dr Hitchcock, Alcock, Babcock, Woodcock and Peacock',
    'Thanks Mr Dick, Ms Cummings, Mr Butts, Mrs Fanny Price, and Dr Wang',
    'Matsushita, Yamashita, Kinoshita, Takeshita, Morishita and Fukuda',
    'Ask Phuc Tran, Mr Kuntz, Ms Slutsky, Dr Koch, Mr Weiner, Ms Assad, Hassan and Massimo',
    'Gaynor, Gaylene, Nigel, Dickens, Benedick, Dixon, Dix, Pratt, Prickett and Titmuss',
    'Bastian, Sebastian, Fagin, Fabian, Sexton, Sexsmith, Horner, Hornby, Whorley, Shatner',
    // Food and drink.
    'shiitake, cumin, kumquat, cocktails, peanut butter, nut butter, doughnuts, coconut, nutmeg, chestnuts',
    'coq au vin, cockles, faggots and peas in a pub, spotted dick, wiener schnitzel, titbits, grapes, rapeseed oil',
    'Bloody Mary, a cock-a-leekie soup, crumpets, bass, sea bass, haddock, pollock, scampi, lassi',
    // Beasts and plants.
    'great tit, blue tits, peacock, woodcock, shuttlecock, cockatoo, cockroach, raccoon, agapornis, kittiwake',
    'pussy willow, horny goat weed, crape myrtle, coxcomb, dandelion, buttercup, bumblebee, dik-dik',
    // Everyday words.
    'assess, assets, assist, assure, classic, compass, embassy, glass, grass, massage, passage, passion, pass',
    'bypass, trespass, harass, embarrass, ambassador, cassette, casserole, molasses, sassafras, Jurassic',
    'button, rebuttal, contribute, attribute, tribute, distribute, butler, butane, abutment, halibut',
    'cockpit, cocky, cocoon, cockerel, weathercock, stopcock, half-cocked, cook, cooker, cookie',
    'dictionary, predict, verdict, addict, edict, indict, benediction, dick van dyke, jurisdiction',
    'title, entitled, petition, constitution, institute, titan, titanium, stitch, tithe, tattoo, tittle',
    'analysis, analyst, canal, banal, final, signal, penalty, journal, analogue, arsenic, parse, coarse, hoarse',
    'document, circumference, accumulate, cucumber, magna cum laude, vacuum, talcum, locum, cumulative',
    'rapping, rapped, a rapper, rappel, therapist, therapeutic, grape, drape, scrape, skyscraper, trapeze, parapet, serape',
    'shirt, shift, sheet, shot, shin, ship it, push it, fish it out, finish it, this hit, wash it, hash item',
    'swank, wander, wankel engine, wanting, twang, swanky, thank, wonky',
    'whole, whoever, wholesale, homeowner, homogeneous, homage, shoe, hose, hoist, phone, whoop',
    'snigger, niggle, vinegar, denigrate, renege, trigger, jigger, bigger, digger, rigger',
    'raccoon, cocoon, tycoon, spice, conspicuous, auspicious, despicable, spicket, hospice, chinks in the armour',
    'slate, slot, slit, salute, absolutely, resolute',
    'result, insult, consult, sexton, sextant, sextet, unisex, Essex girl, asexual, bisexual, sexism, sextuple',
    'bitcoin, pitch, witch, kitchen, stitch, rabbit chow, habit change, orbit check, bit chilly',
    'hello, shell, shellfish, hell of a show, helicopter, heliport, hellebore, hell for leather',
    'bumper, bumble, album, bumpy ride, crumb, thumb, rhubarb, bumbag',
    'scrap, scrapbook, crape, carpool, crappie fishing, scraping',
    'damson, dampen, damage, Damien, fundamental, madam, Amsterdam, dammed river, damask',
    'pissoir museum is closed, piston, Pisces, episode, hospice, despise, epistle, lapis',
    'retardant, fire-retarded seats, flame retarder, a delay of growth in alloys',
    'tossed salad, a coin toss, pancake tossing, toss the pancake',
    'bollard, bollinger, balloon, ballot, pillow, pillar, knobbly knees, door knob, doorknobs',
    'shag pile carpet, shaggy dog, shagreen case',
    'grotty, groper fish, grasp, gasp',
    'bone broth, boning knife, a bonfire, trombone, carbon',
    'kumkum powder, a kumite in karate, pukka, pukeko',
    'suck it up and see, vacuum sucker, success, succulent',
    'Dr Shi, Ms Ho, Mr Gay, Mr Fu and Ms Poon are at the desk',
    'the loser of the draw serves first; winners and losers shake hands',
    'no pun at all',
    'virgin olive oil, weed killer, sex education, a talk on suicide, breast screening, heroin awareness',
    'He is an adult, an amateur, an arab stallion breeder',
    'The Goodies, go on, f-stop, F1, F 2, s-bend, T-shirt, B&B, R&B, A&E, M&S, H&M, S&P, Q&A, T&Cs',
    'C3PO, B52, U2, A55, W3C, 4x4, 5S, 2b, i18n, a11y, k8s, 24/7, 9/11, mp3, h264, 1st, 2nd, 73rd, 5pm',
    'See section 8.2.1, order A-55-12, part no. SH1-70, flight BA2490, gate F12, seat 12A',
    'Mail us at care@push.example, ask @shit_hot or see https://northline.example/shit',
    'Yaaasss! Soooo good, aaaand it is Friyayyyy, grrrr, hmmmm, shhhh, brrrr, zzzz, pffff, ahhhh, ughhh',
    'Go tit, sorry: got it. Re-add it, re-use it, pre-order, co-op, e-mail, x-ray, u-turn.',
    '*TLT ^DS ~JF -SK /NG #TeamGB (KT)',
    // Other languages.
    'Assez bien, c’est la fête, la râpe à fromage, un cul-de-sac, coquillages',
    'La cocaïne tue; un enfant suicidé; le concours, le concert, la poutine, le putsch',
    'Der Arm, die Schlange, das Fach, der Dachs, die Kunst, dick und dünn, das Kissen',
    'Gute Fahrt, Fahrkarten, Ausfahrt, Vaterschaft, Mutterkuchen, das Schiff, die Schicht, Schittenhelm',
    'El computador, la disputa, el dictado, una reputación, la acción, el título, la cuña, tu jardín',
    'O cumprimento, o documento, a computação, disputar, a conta, as contas, o contador',
    'Il cassetto, la tassa, il computer, la pizza, una piazza, il mercato, la merce, il titolo',
    'De kust, de kist, een kussen, het fietspad, de kar, de dikke man, het slot',
    'Takk, tack så mycket, en bra kväll',
    'Dobry wieczór, kurs, kurtka, pizza, ciepło, pisk, chmura',
    'Tôi gây ấn tượng, bóng đá, phúc lợi, thông báo, đường',
    'Merhaba, sıkça sorulan sorular, piknik, amca, kahve',
    'Asante, karibu, habari, dada, kumbukumbu',
    'Namaste, kripya, chutney, chai, bhindi, lunghi, gandhi, ganga',
    'Kia ora, whānau, taonga, haka, puku',
    'ご予約ありがとうございます。操作方法はこちらです。',
    '请按操作说明使用，谢谢。',
    '감사합니다',
    'Спасибо, потребуйте чек, рубль, хлеб, судно',
    'Ευχαριστώ, μάλιστα, παρακαλώ',
    'תודה רבה, בן של',
    'شكرا جزيلا'
  ])('%s', (text) => {
    expect(finders(text)).toEqual([])
  })
})

describe('the profanity pack finds, however it is written,', () => {
  test.each<[construction: string, text: string, rule: string]>([
    ['repeated letters', '⟦shhhiiiittt⟧', 'strong'],
    ['leetspeak', 'such ⟦bu11$h1t⟧', 'strong'],
    ['a mask', '⟦f**k⟧ and ⟦b*****d⟧', 'strong'],
    ['a mask in a joined word', '#⟦ohf*ckoff⟧', 'strong'],
    ['a mask of stars in a joined word', '⟦oldb***ards⟧', 'strong'],
    ['spaced-out letters', '⟦s h i t⟧', 'strong'],
    ['letters between signs', '⟦f.u.c.k⟧', 'strong'],
    ['a word cut in two', 'a ⟦fu ck⟧', 'strong'],
    ['a word turned round', 'go ⟦kcuf⟧ yourself, you ⟦hctib⟧', 'strong'],
    ['a word with its ending turned round', '⟦gnikcuf⟧', 'strong'],
    ['letters changed about', 'you ⟦basatrd⟧', 'strong'],
    ['a letter left out', 'you ⟦basard⟧', 'strong'],
    ['ph for f', '⟦phucking⟧', 'strong'],
    ['vv for w', 'you ⟦vvanker⟧', 'strong'],
    ['k, q and c for ck', '⟦fuk⟧ and ⟦fuq⟧', 'strong'],
    ['l for i and I for l', 'a ⟦dlck⟧', 'strong'],
    ['q for g', '⟦faqqot⟧', 'slur'],
    ['j for g', '⟦nijjer⟧', 'slur'],
    ['z for s, and careless endings', '⟦dickz⟧ and ⟦wankahs⟧', 'strong'],
    ['compounds in front', '⟦dumbfuck⟧ and ⟦fatass⟧', 'strong'],
    ['compounds behind', '⟦shitwaffle⟧ and ⟦cockwombles⟧', 'strong'],
    ['compounds after an ending', '⟦fuckerface⟧ and ⟦dickerlicker⟧', 'strong'],
    ['a number behind', '⟦fuckboy99⟧', 'strong'],
    ['Cyrillic letters', '⟦ѕhіt⟧', 'strong'],
    ['Greek letters, by their capitals', '⟦ΝIGGER⟧', 'slur'],
    ['rare Latin letters', '⟦ʂհıʇ⟧', 'strong'],
    ['white letters on black', '⟦🅵🆄🅲🅺⟧', 'strong'],
    ['letters drawn with signs', '⟦\\/\\/ank⟧ and ⟦c()ck⟧', 'strong'],
    ['currency signs', '⟦₦igger⟧', 'slur'],
    ['a drawn-out phrase', '⟦kiss my asssss⟧', 'strong'],
    ['a phrase joined', '#⟦kissmyass⟧', 'strong'],
    ['signs of the hand', '⟦_|_⟧ and ⟦🖕⟧', 'masked'],
    ['the swastika', '⟦卐⟧', 'masked'],
    ['harmless words with signs', '⟦s3x⟧ and ⟦v1agra⟧', 'disguised'],
    ['harmless words with letters of other scripts', '⟦νirgin⟧ and ⟦lοser⟧', 'disguised'],
    ['harmless words with odd accents', '⟦lòser⟧', 'disguised'],
    ['an insult', 'you ⟦weirdo⟧', 'insult'],
    ['a wish of harm', 'I ⟦hope you get cancer⟧', 'cruel'],
    ['a word that is heard as another', 'so ⟦niggardly⟧', 'misheard'],
    ['Spanish', '⟦hijo de puta⟧', 'foreign'],
    ['French', '⟦va te faire foutre⟧', 'foreign'],
    ['German', '⟦fick dich⟧, du ⟦Arschloch⟧', 'foreign'],
    ['Polish', '⟦spierdalaj⟧', 'foreign'],
    ['Russian in both scripts', '⟦иди нахуй⟧ and ⟦poshel nahuy⟧', 'foreign'],
    ['Turkish', '⟦orospu çocuğu⟧', 'foreign'],
    ['Arabic in both scripts', '⟦kos omak⟧ and ⟦كس امك⟧', 'foreign'],
    ['Chinese in the midst of a sentence', '你这个⟦傻逼⟧东西', 'foreign'],
    ['Afrikaans', '⟦jou ma se poes⟧', 'foreign']
  ])('%s: %s', (_, text, rule) => {
    expect(shown(rules.find(({ name }) => name === rule)!.find, text)).toBe(text)
  })
})
