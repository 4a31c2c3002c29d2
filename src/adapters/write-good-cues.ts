/** The words that write-good's checks look for, so that it need not be loaded before one was met. Tests compare. */
import { cliches } from './write-good-cliches.ts'

const list = (words: string): readonly string[] => words.trim().split(/;\s+/)

/** For each check, words of which one stands in everything it finds; null: there are none. */
export const writeGoodCues = {
  cliches,
  passive: list('am; are; were; being; is; been; was; be'),
  illusion: null,
  so: ['so'],
  thereIs: ['there'],
  eprime: list(`
  am; are; aren't; be; been; being; he's; here's; how's; i'm; is; isn't; it's; she's; that's; there's;
  they're; was; wasn't; we're; were; weren't; what's; where's; who's; you're`),
  weasel: list(`
  are a number; clearly; completely; exceedingly; excellent; extremely; fairly; few; huge; interestingly;
  is a number; largely; many; mostly; obviously; quite; relatively; remarkably; several; significantly;
  substantially; surprisingly; tiny; various; vast; very`),
  adverb: list(`
  absolutely; accidentally; additionally; allegedly; alternatively; angrily; anxiously; approximately;
  awkwardly; badly; barely; beautifully; blindly; boldly; bravely; brightly; briskly; bristly; bubbly;
  busily; calmly; carefully; carelessly; cautiously; cheerfully; clearly; closely; coldly; completely;
  consequently; correctly; courageously; crinkly; cruelly; crumbly; cuddly; currently; daringly; deadly;
  definitely; deliberately; doubtfully; dumbly; eagerly; early; easily; elegantly; enormously;
  enthusiastically; equally; especially; eventually; exactly; exceedingly; exclusively; extremely; fairly;
  faithfully; fatally; fiercely; finally; fondly; foolishly; fortunately; frankly; frantically; generously;
  gently; giggly; gladly; gracefully; greedily; happily; hardly; hastily; healthily; heartily; helpfully;
  honestly; hourly; hungrily; hurriedly; immediately; impatiently; inadequately; ingeniously; innocently;
  inquisitively; interestingly; irritably; jiggly; joyously; just; justly; kindly; largely; lately; lazily;
  likely; literally; lonely; loosely; loudly; luckily; madly; many; maybe; mentally; mildly; mortally;
  mostly; mysteriously; neatly; nervously; noisily; normally; obediently; occasionally; only; openly;
  painfully; particularly; patiently; perfectly; politely; poorly; powerfully; presumably; previously;
  promptly; punctually; quarterly; quickly; quietly; rapidly; rarely; really; recently; recklessly;
  regularly; relatively; reluctantly; remarkably; repeatedly; rightfully; roughly; rudely; sadly; safely;
  selfishly; sensibly; seriously; sharply; shortly; shyly; significantly; silently; simply; sleepily;
  slowly; smartly; smelly; smoothly; softly; solemnly; sparkly; speedily; stealthily; sternly; stuff;
  stupidly; substantially; successfully; suddenly; surprisingly; suspiciously; swiftly; tenderly; tensely;
  things; thoughtfully; tightly; timely; truthfully; unexpectedly; unfortunately; usually; very;
  victoriously; violently; vivaciously; warmly; waverly; weakly; wearily; wildly; wisely; worldly; wrinkly`),
  tooWordy: list(`
  a number of; abundance; accede to; accelerate; accentuate; accompany; accomplish; accorded; accrue;
  acquiesce; acquire; additional; adjacent to; adjustment; admissible; advantageous; adversely impact;
  advise; aforementioned; aggregate; aircraft; all of; all things considered; alleviate; allocate;
  along the lines of; already existing; alternatively; amazing; ameliorate; anticipate; apparent;
  appreciable; as a matter of fact; as a means of; as far as I'm concerned; as of yet; as per; as to;
  as yet; ascertain; assistance; at the present time; at this time; attain; attributable to; authorize;
  because of the fact that; belated; benefit from; bestow; by means of; by virtue of;
  by virtue of the fact that; cease; close proximity; commence; comply with; concerning; consequently;
  consolidate; constitutes; demonstrate; depart; designate; discontinue; do damage to; do harm to;
  due to the fact that; during the course of; each and every; economical; eliminate; elucidate; employ;
  endeavor; enumerate; equitable; equivalent; evaluate; evidenced; exclusively; expedite; expend;
  expiration; facilitate; factual evidence; feasible; finalize; first and foremost;
  for all intents and purposes; for the duration of; for the most part; for the purpose of; forfeit;
  formulate; have a tendency to; honest truth; however; if and when; impacted; implement;
  in a manner of speaking; in a timely manner; in a very real sense; in accordance with; in addition;
  in all likelihood; in an effort to; in between; in excess of; in lieu of; in light of the fact that;
  in many cases; in my opinion; in need of; in order to; in regard to; in some instances; in terms of;
  in the affirmative; in the case of; in the course of; in the event that; in the final analysis;
  in the midst of; in the nature of; in the near future; in the negative; in the process of; inception;
  incumbent upon; indicate; indication; initiate; irregardless; is applicable to; is authorized to;
  is responsible for; it is; it is essential; it seems that; it was; magnitude; majority of; make an effort;
  maximum; methodology; minimize; minimum; modify; monitor; multiple; myriad of; necessitate; nevertheless;
  not certain; not many; not often; not unless; not unlike; notwithstanding; null and void; numerous;
  objective; obligate; obtain; of late; of the fact that; off of; on the contrary; on the other hand;
  one particular; optimum; outside of; overall; owing to the fact that; participate; particulars; pass away;
  pertaining to; point in time; portion; possess; preclude; previous to; previously; prior to; prioritize;
  procure; proficiency; provided that; purchase; put simply; readily apparent; refer back; regarding;
  relocate; remainder; remuneration; requirement; reside; residence; retain; satisfy; shall;
  should you wish; similar to; solicit; sooner rather than later; span across; strategize; subsequent;
  substantial; successfully complete; sufficient; terminate; that which; the month of;
  the point I am trying to make; therefore; time period; took advantage of; transmit; transpire; type of;
  until such time as; utilization; utilize; validate; various different; what I mean to say is;
  whether or not; with respect to; with the exception of; witnessed`)
} satisfies Record<string, readonly string[] | null>
