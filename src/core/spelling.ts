/** Short and informal spellings that stand for an ordinary word. Rules match the ordinary word; phrases match as written. */
const SHORT_FORMS =
  'u:you ur:your urs:yours r:are okay:ok okey:ok n:and nd:and tmrw:tomorrow tmr:tomorrow tmw:tomorrow tmro:tomorrow ' +
  '2moro:tomorrow 2morrow:tomorrow tomoz:tomorrow 2day:today tday:today 2nite:tonight tonite:tonight b4:before bfore:before ' +
  'gr8:great l8r:later l8:late m8:mate w8:wait plz:please pls:please plse:please thx:thanks thnx:thanks tnx:thanks thanx:thanks ' +
  'cos:because coz:because cuz:because bcos:because bcuz:because bc:because wid:with wiv:with dis:this dat:that dem:them dey:they ' +
  'bk:back wk:week wks:weeks hr:hour hrs:hours min:minute mins:minutes sec:second secs:seconds tue:tuesday tues:tuesday wed:wednesday ' +
  'weds:wednesday thu:thursday thur:thursday thurs:thursday fri:friday jan:january feb:february apr:april ' +
  'jun:june jul:july aug:august sept:september sep:september oct:october nov:november dec:december ppl:people msg:message ' +
  'msgs:messages pics:pictures pic:picture acct:account acc:account info:information asap:asap ya:you yall:you yh:yes yeah:yes ' +
  'yep:yes yup:yes yea:yes aye:yes nah:no nope:no gud:good luv:love wat:what wot:what wots:what abt:about evry:every 4ever:forever cud:could shud:should wud:would ' +
  'shoulda:should coulda:could woulda:would prob:probably probs:probably def:definitely defo:definitely deffo:definitely jus:just ' +
  'b:be agn:again agen:again yer:your ye:you yous:you youse:you tomo:tomorrow 2moz:tomorrow tommorow:tomorrow tommorrow:tomorrow tomorow:tomorrow wkend:weekend wil:will ' +
  'recieve:receive recieved:received refnd:refund refun:refund refudn:refund garantee:guarantee gaurantee:guarantee guarentee:guarantee ' +
  'garanteed:guaranteed gauranteed:guaranteed guarenteed:guaranteed definately:definitely definatly:definitely imediately:immediately immediatly:immediately ' +
  'definetly:definitely defintely:definitely promis:promise happend:happened hapened:happened delivrd:delivered paymnt:payment ' +
  '2mrw:tomorrow 2mro:tomorrow tmrrw:tomorrow tomrow:tomorrow nite:night thru:through tho:though wi:with nxt:next frm:from ' +
  'hav:have tht:that rly:really srsly:seriously shld:should wld:would cld:could bcz:because becoz:because smth:something ' +
  'goin:going comin:coming gettin:getting doin:doing havin:having givin:giving makin:making takin:taking sendin:sending ' +
  'bringin:bringing leavin:leaving lookin:looking tryin:trying waitin:waiting workin:working talkin:talking sayin:saying ' +
  'puttin:putting chuckin:chucking fixin:fixing sortin:sorting runnin:running happenin:happening arrivin:arriving payin:paying ' +
  'droppin:dropping refundin:refunding callin:calling heatin:heating nothin:nothing somethin:something sumthin:something ' +
  'everythin:everything moanin:moaning whinin:whining ' +
  'soz:sorry congrats:congratulations govt:government gov:government dept:department mgmt:management mgr:manager'

/** From a short form to the word it stands for; both folded. */
export const SPELLINGS: ReadonlyMap<string, string> = new Map(
  SHORT_FORMS.split(' ').map((pair) => {
    const [short, long] = pair.split(':')
    return [short!, long!]
  })
)

/**
 * Contractions that are clear without their apostrophe: where the second part begins, and what the parts are.
 * `well`, `shell`, `ill`, `were`, `wed`, `its` and `id` are words of their own and left alone.
 */
const BARE =
  'u+ll do+nt ca+nt wo+nt did+nt does+nt is+nt was+nt are+nt were+nt could+nt should+nt would+nt have+nt has+nt had+nt must+nt ai+nt ' +
  'i+m i+ve you+re you+ve you+ll they+re they+ve they+ll we+ve it+ll that+ll there+ll that+s what+s here+s there+s ' +
  'he+s she+s who+s let+s where+s how+s'

/** From a bare contraction to its two folded parts; the first part is as long as it is written. */
export const CONTRACTIONS: ReadonlyMap<string, { readonly cut: number; readonly tail: string }> = new Map(
  BARE.split(' ').map((pair) => {
    const [head, tail] = pair.split('+')
    return [head! + tail!, { cut: head!.length, tail: tail === 'nt' ? "n't" : `'${tail}` }]
  })
)

/** What a contracted first part stands for: `ca` of `can't`, `wo` of `won't`, `sha` of `shan't`. */
export const HEADS: ReadonlyMap<string, string> = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
  ['ai', 'is']
])
