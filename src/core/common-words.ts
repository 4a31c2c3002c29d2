/** Words of everyday English: of which a hashtag of several words is made when its author left the capitals out. */

/** Short words that join others. */
const SHORT =
  'a i am an as at be by do for go he if in is it me my no of on or so the to up us we all and are any but can did get had has her him his how its let new not now off old one our out own see she too two was way who why yes you day'

const LONGER = `
  able about above across after again against ahead almost alone along already also although always among angel animal
  animals another answer anyone anything apple april army around artist asian august aunt australia autumn award awards
  aware awareness away awesome baby back bake baking bank banking beach bear beat beautiful beauty because become before
  behind being believe below best better between beyond bike biking bird birds black blog blogger blue boat body book
  books born both box boys brain brand brave bread break breakfast bring britain british broken brother brown budget
  build building built business buy cake call came camera camp campaign camping cancer card cards care career careers
  carbon cars cash castle cats celebrate central change changes charity cheap cheese chef child children choice choose
  christmas church cinema city class classic clean clear climate close clothes club coach coast code coffee cold
  college color colour come comedy coming community company conference connect cook cooking cool corona country couple
  course craft crazy create creative credit crisis culture customer customers cycling daily dance dancing dark data date
  days dead deal deals dear december decor deep delay delays deliver delivery design desk development diary did diet
  different digital dinner disability discount doctor doctors does dogs doing done door double down dream dreams dress
  drink drinks drive driver drivers driving during each early earth east easter easy eating eco economy education
  effect eight electric emergency employee employees end energy engine engineer engineering england english enjoy
  enough environment equal equality european even evening event events ever every everyday everyone everything exam
  example explore extra eyes face fact facts fair faith fall family famous fans far fare fares farm farming fashion
  fast father favorite favourite february feel feeling feet festival fight film final finally financial find fire first
  fish fishing fitness five flight flights floor flower flowers flying follow food foot forever forest forget four free
  freedom fresh friday friend friendly friends from front fruit full fun fund funny future gallery game games garden
  gardening gender gift gifts girl girls give giveaway giving glass global goal goals gold golden golf gone good grand
  great green ground group grow growing growth guide guitar hair half hall halloween hand hands happen happiness happy
  hard hate have head heal healing health healthy hear heart heat heavy hello help here hero heroes high hill hiring
  history holiday holidays home homes hope horse hospital hot hotel hotels hour hours house housing human hungry
  husband icon idea ideas important india indian industry innovation inside insurance international interview into
  ireland irish island january jazz job jobs join journey joy july june just justice keep kids kind kindness king
  kitchen know knowledge lady lake land language large last late later latest laugh laughter launch lead leader leaders
  leadership leading learn learning leave left legal less lesson lessons level library life light lights like line
  lines list listen literature little live lives living local london long look looking lost love lover lovers loving
  lower lunch luxury machine made magic mail main make makes making management many march market marketing married
  master match matter matters maybe meal meals mean media medical meet meeting mental message middle might mile miles
  milk mind mindset minute minutes miss mobile model modern moment moments monday money month months moon more morning
  most mother motivation mountain mountains move movement movie movies much mum museum music must name national natural
  nature near need needs network never news next nice night nights nine north northern nothing november number nurse
  nurses ocean october offer offers office official often once online only open opening orange order other outdoors
  outfit outside over paint painting paper parent parents paris park part partner party pass past path peace people
  perfect person personal phone photo photographer photography photos picture pictures pizza place places plan planet
  planning plant plants plastic play player players please plus podcast poem poet poetry police policy poor positive
  post power powerful practice present press pretty price prices pride problem product products project property
  protect proud public puppy queen question questions quick quiet quote quotes race racing radio rail railway rain
  rainbow read reading ready real reality really reason recipe recipes recovery red relax remember renewable research
  respect rest restaurant retail retro return rich ride right rights rise river road roads rock role room rooms rose
  royal rugby rules run runner running safe safety sale sales same san saturday save saving say says school schools
  science scotland scottish sea season second secret seen self sell send series service services seven share shine
  ship shipping shoes shop shopping short should show sick side sign simple since sing single sister site size skills
  skin sleep slow small smart smile smoke snow social society soft soldier solar some someone something song songs soon
  soul sound south southern space speak special speech speed spirit sport sports spring staff stage stand star stars
  start startup state station stay steel step stigma still stock stop store stories story strange street strength
  stress strike strong student students study studio style success summer sun sunday sunny sunrise sunset super
  support sure surf sustainable sustainability sweet swim swimming table take taking talent talk talking tall tattoo
  tax taxes tea teach teacher teachers team tech technology teen tell ten tennis test thank thankful thanks that their
  them then there these they thing things think thinking this those thought thoughts three throwback thursday ticket
  tickets tiger time times tips tired today together toilet tomorrow tonight took top totally touch tour tourism town
  track trade traffic trail train training trains transport travel traveler traveller travelling treat tree trees trek
  trip true trust truth tuesday twenty under understand union united university until upon urban use used user vacation
  vegan very victory video videos view views village vintage virtual visit voice vote wait wales walk walking wall
  want war warm watch water wave weather web wedding wednesday week weekend weekly weight welcome well wellbeing
  wellness went were west western what wheel when where which while white whole wife wild wildlife will win wine winner
  winter wish with within without woman women wonder wonderful wood word words work worker workers working workout world
  worth would write writer writers writing wrong year years yellow yesterday yoga york young your yourself youth zero
  zone lives matter sorry slaughter
`

/** Words that are written as one, though they fall into common words. */
const COMPOUNDS = `
  together altogether forgotten nevertheless nonetheless understanding misunderstanding grandmother grandfather
  grandparents granddaughter grandchildren housekeeping neighbourhood neighborhood headquarters breakthrough
  thunderstorm straightforward businesswoman businesswomen businessman businessmen skateboarding snowboarding
  cheerleading breastfeeding firefighter firefighters policewoman troubleshooting worldbuilding homeschooling
  housewarming heartwarming heartbreaking groundbreaking backpacking crowdfunding everlasting everything sportswoman
  sportsperson salesperson chairperson storytelling storyteller bookkeeping timekeeping lifesaving trainspotting
  stakeholder stakeholders shareholder shareholders firefighting peacekeeping fundraising fundraiser networking
  outstanding notwithstanding undertaking undergraduate underground overlooking throughout thanksgiving homecoming
  upcoming oncoming incoming forthcoming wholehearted lighthearted kindhearted greenhouse whiteboard chalkboard
  blackberry strawberry butterfly waterfall watercolour watercolor wintertime summertime springtime sometimes daydream
  daydreaming songwriter songwriting playwright copywriting copywriter photojournalism smartphone smartphones
  microphone headphones superhero superheroes supermarket superpower aftermath afternoon afternoons paperback
  workplace workforce workstation playstation racecourse warehouse powerhouse steelworks seafood seaside lakeside
  hillside northeast northwest southeast southwest northampton southampton
`

const words = (list: string): string[] => list.split(/\s+/).filter((word) => word !== '')

/** Common words, each once. */
export const COMMON_WORDS: ReadonlySet<string> = new Set([...words(SHORT), ...words(LONGER)])

/** Long words that must not be taken apart. */
export const COMPOUND_WORDS: ReadonlySet<string> = new Set(words(COMPOUNDS))
