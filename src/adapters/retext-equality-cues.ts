/**
 * The phrases that retext-equality looks for, so that it need not be loaded before one of them was met. A test holds
 * the list equal to the library's; phrases with a gap (`make * great again`) end before it.
 */
export const equalityCues: readonly string[] = `
  a.d.d.; a.d.h.d.; ablebodied; actor; actors; actress; actresses; add; addict; addicts; adhd;
  afflicted with a disability; afflicted with a intellectual disability; afflicted with a polio;
  afflicted with aids; afflicted with an injury; afflicted with disabilities; afflicted with injuries;
  afflicted with intellectual disabilities; afflicted with md; afflicted with multiple sclerosis;
  afflicted with muscular dystrophy; afflicted with polio; afflicted with psychosis;
  afflicted with schizophrenia; aids victim; aircrew woman; aircrew women; aircrewman; aircrewmen;
  aircrewwoman; aircrewwomen; airman; airmen; alcohol abuser; alcoholic; alderman; aldermen; alderwoman;
  alderwomen; alumna; alumnae; alumni; alumnus; amputee; anchorman; anchormen; anchorwoman; anchorwomen;
  ancient man; animal spirit; anorexic; assemblyman; assemblywoman; asylum; aunt; aunts; authoress;
  average housewife; average man; average working man; aviatrix; babe; barren; basically; bathroom bill;
  batshit; bedlam; bi; bimbo; binge; biologically female; biologically male; bipolar; birth defect; bitch;
  bitching; black list; blackhat; blacklist; blacklisted; blacklisting; blind eye to; blind to; blinded by;
  bogeyman; bogeywoman; bogieman; bogiemen; bogiewoman; bogiewomen; bondsman; bondsmen; bondswoman;
  bondswomen; bony; boogeyman; boogeywoman; boogieman; boogiemen; boogiewoman; boogiewomen; born a man;
  born a woman; bound to a wheelchair; boy; boyfriend; boyfriends; boyhood; boyish; boys; bride; bro;
  brother; brotherhood; brotherhood of man; brothers; buckteeth; bucktoothed; bugreport; businessman;
  businessmen; businesswoman; businesswomen; calendar girl; call girl; cameraman; cameramen; camerawoman;
  camerawomen; career girl; career woman; cattleman; cattlemen; cattlewoman; cattlewomen; caveman; cavemen;
  cavewoman; cavewomen; chairman; chairmen; chairwoman; chairwomen; challenged; chick; chick cop; churchman;
  circle the wagons; cleaning boy; cleaning girl; cleaning girls; cleaning ladies; cleaning lady;
  cleaning man; cleaning men; cleaning woman; clearly; cleftlipped; clergyman; clergymen; clergywoman;
  clergywomen; commit suicide; committed suicide; committee man; committee woman; common girl; common man;
  complete suicide; completed suicide; confined to a wheelchair; congressman; congressmen; congresswoman;
  congresswomen; contard; councilman; councilmen; councilwoman; councilwomen; countryman; countrymen;
  countrywoman; countrywomen; cowboy; cowboys; cowgirl; cowgirls; craftsman; craftsmen; craftswoman;
  craftswomen; crazy; cretin; cripple; crippled; dad; daddies; daddy; dads; daft; dame; dames; daughter;
  daughters; deaf and dumb; deaf ear to; deaf to; deafened by; deafmute; delirious; delivery boy;
  delivery girl; demented; depressed; detox; detox center; diffability; differently abled; disabled;
  doorman; doormen; doorwoman; doorwomen; downs syndrome; dream catcher; dude; dudely; dudes; dumb; dummy;
  dummyobject; dummyvalue; dummyvariable; dwarf; dyke; dyslexic; easily; easy; emperor; emperors; empress;
  empresses; english master; englishmen; epidemic of suicides; epileptic; eskimo; eskimos; everyone knows;
  executrix; fag; faggot; failed attempt; failed suicide; family burden; father; father of; father tongue;
  fatherland; fathers; feeble minded; feebleminded; fellow; fellowship; females; feminin; femininity;
  fireman; firemen; firewoman; firewomen; fisherman; fishermen; fisherwoman; fisherwomen; forefather;
  forefathers; foreman; foremen; foremother; foremothers; forewoman; forewomen; founding father; fraternal;
  frenchmen; freshman; freshmen; freshwoman; freshwomen; front men, frontmen; front women, frontwomen;
  frontman, front man; frontwoman, front woman; fucktard; gal; gals; garbageman; garbagemen; garbagewoman;
  garbagewomen; gay agenda; gay lifestyle; gay rights; gender pronoun; gender pronouns; genetically female;
  genetically male; gentleman; gentlemen; gents; ghetto; gimp; gipsy; girl; girlfriend; girlfriends;
  girlhood; girlish; girls; girly; godfather; godmother; goy; goyim; goyum; gramps; granddaddy;
  granddaughter; granddaughters; grandfather; grandfather clause; grandfather policy; grandfathered;
  grandfathering; grandfathers; grandma; grandmother; grandmothers; grandpa; grandpappy; grandson;
  grandsons; granny; groom; guy; guys; gyp; gyppo; gypsy; handicapable; handicapped; handicapped parking;
  handyman; handymen; handywoman; handywomen; hang; hanged; hangman; hangmen; hangwoman; hangwomen;
  hare lip; harelip; harelipped; has intellectual issues; he; he'd; he'll; he's; hearing impaired;
  hearing impairment; henchman; henchmen; henchwoman; henchwomen; her; hermaphrodite; hermaphroditic; hero;
  heroes; heroine; heroines; hers; herself; heshe; him; himself; his; homo; homosexual; homosexual agenda;
  homosexual couple; homosexual lifestyle; homosexual marriage; homosexual relations;
  homosexual relationship; host; hostess; hostesses; hosts; housemaid; housewife; housewives; husband;
  husbands; hymie; idiot; imbecile; indian country; indian give; indian giver; industrial man;
  infantile paralysis; insane; insanely; insanity; insomnia; insomniac; insomniacs; insurance man;
  insurance men; insurance woman; insurance women; intellectually disabled; intellectually disabled people;
  invalid; islamist; islamists; janitor; janitors; janitress; janitresses; japs; journeyman; journeymen;
  journeywoman; journeywomen; jump the reservation; junkie; junkies; just; king; kingmaker; kings; kingsize;
  kinsman; kinsmen; kinswoman; kinswomen; lad; ladies; lady; lady doctor; ladylike; lame; landladies;
  landlady; landlord; landlords; latina; latino; layman; laymen; laywoman; laywomen; leading lady;
  learning disabled; libtard; like a man; long time no hear; long time no see; loony; loony bin; lord;
  lords; low iq; lunacy; lunatic; mad man; mad men; madhouse; madman; madmen; maiden; maiden flight;
  maiden name; maiden race; maiden speech; maiden voyage; mailman; mailmen; mailwoman; mailwomen; make;
  males; mama; mamas; man; man a desk; man enough; man hour; man hours; man in the street; man of action;
  man of letters; man of the land; man of the world; man sized task; man the booth; man the fort;
  man the phones; manhood; manhour; manhours; maniac; manic; mankind; manliness; manly; manmade; manned;
  manpower; mans best friend; mansized task; marksman; marksmen; markswoman; markswomen; masculinity;
  master; master copy; master key; master of ceremonies; master plan; master the art; masterful; mastermind;
  masterpiece; masterplan; masters; masterstroke; maternal; maternity; men; men of science; mental;
  mental case; mental defective; mentally ill; middleman; middlemen; middlewoman; middlewomen; midget;
  midwife; milkman; milkmen; milkwoman; milkwomen; miss.; moan; moaning; modern man; mom; momma; mommas;
  mommies; mommy; moms; mongoloid; moron; moronic; mother; mother tongue; motherland; motherly; mothers;
  mrs.; multiple sclerosis victim; mum; mums; natives are becoming restless; natives are getting restless;
  natives are growing restless; natives are restless; nephew; nephews; neurotic; newsman; newsmen;
  newspaperman; newspapermen; newspaperwoman; newspaperwomen; newswoman; newswomen; niece; nieces;
  no mans land; nobleman; noblemen; noblewoman; noblewomen; non white; nonwhite; nuts; o.c.d; o.c.d.;
  obvious; obviously; ocd; of course; off reserve; off the reservation; office girls; ombudsman; ombudsmen;
  ombudswoman; ombudswomen; on the warpath; oneupmanship; oriental; orientals; own man; own woman;
  panic attack; papa; papas; paraplegic; paternal; paternity; patroness; pinays; pinoys; pocahontas;
  poetess; policeman; policemen; policewoman; policewomen; pop; postman; postmen; postwoman; postwomen;
  pow wow; powwow; preferred pronoun; preferred pronouns; primitive; prince; princes; princess; princesses;
  pseudo hermaphrodite; pseudo hermaphroditic; pseudohermaphrodite; pseudohermaphroditic; psycho;
  psychopathology; psychotic; pull the trigger; quadriplegic; queen; queenmaker; queens; queensize;
  railwayman; red indian; red indians; redskin; redskins; rehab; rehab center; repairman; repairmen;
  repairwoman; repairwomen; restricted to a wheelchair; retard; retarded; retards; salaryman; salarymen;
  salarywoman; salarywomen; sales man; sales men; sales woman; sales women; salesladies; saleslady;
  salesman; salesmen; saleswoman; saleswomen; sandman; sandmen; sandwoman; sandwomen; sane; sanity check;
  savage; schizo; schizophrenic; senile; serviceman; servicemen; servicewoman; servicewomen; sex change;
  sex change operation; sexchange; sexual preference; she; she male; she'd; she'll; she's; shehe; shemale;
  shlomo; short bus; show women; showman; showmen; showwoman; showwomen; shyster; simple; simpleton; simply;
  sister; sisterhood; sisters; slave; slaves; small person; sociopath; sociopaths; sodomite; son; sons;
  sophisticated culture; sophisticated technology; spaceman; spacemen; spacewoman; spacewomen; spade;
  spastic; spaz; special; special needs; special olympians; special olympic athletes; special rights;
  specially abled; spirit animal; spokesman; spokesmen; spokeswoman; spokeswomen; sportsman; sportsmanlike;
  sportsmanship; sportsmen; sportswoman; sportswomen; stammering; statesman; statesman like; statesmanlike;
  stateswoman; stepbrother; stepbrothers; stepdad; stepfather; stepfathers; stepmom; stepmother;
  stepmothers; stepsister; stepsisters; steward; stewardess; stewardesses; stewards; stockman; stone age;
  straight forward; straight forwardly; straightforward; straightforwardly; stroke victim; stupid;
  stutterer; successful suicide; suffer from aids; suffer from an injury; suffer from injuries;
  suffering from a disability; suffering from a polio; suffering from a stroke; suffering from aids;
  suffering from an injury; suffering from an intellectual disability; suffering from disabilities;
  suffering from injuries; suffering from intellectual disabilities; suffering from multiple sclerosis;
  suffering from polio; suffering from psychosis; suffering from schizophrenia; suffers from aids;
  suffers from an injury; suffers from disabilities; suffers from injuries;
  suffers from intellectual disabilities; suffers from md; suffers from multiple sclerosis;
  suffers from muscular dystrophy; suffers from polio; suffers from psychosis; suffers from schizophrenia;
  suicide epidemic; suicide failure; suicide note; suicide pact; superman; supermen; superwoman; superwomen;
  tax man; too many chiefs; totem; tourettes disorder; tourettes syndrome; towel heads; tradesmans entrance;
  tranny; transgendered; transgenderism; transgenders; transvestite; tribe; uncle; uncles; unmanly;
  unmanned; unmenly; unwomanly; unwomenly; usherette; vertically challenged; victim of a stroke;
  victim of aids; victim of an injury; victim of injuries; victim of multiple sclerosis; victim of polio;
  victim of psychosis; wacko; waiter; waiters; waitress; waitresses; watchman; watchmen; watchwoman;
  watchwomen; weatherman; weathermen; weatherwoman; weatherwomen; whacko; wheelchair bound; white list;
  whitehat; whitelist; whitelisted; whitelisting; widow; widower; widowers; widows; wife; wife beater;
  wifebeater; wives; woman; woman lawyer; woman painter; womanhood; women; working man; working mother;
  working wife; working woman; workman; workmanship; workmen; workwoman; workwomen
`
  .trim()
  .split(/;\s+/)

/** The library takes hyphens and apostrophes out of words before it compares them; our words end at a hyphen. */
export const hyphenatedCues: readonly string[] =
  `able bodied; black hat; bug report; bucktoothed; cleft lipped; deaf mute; down's syndrome;
  dummy object; dummy value; dummy variable; feeble minded; feminin; hare lipped; king size; king maker; man hour;
  man hours; man kind; man made; man power; master mind; master piece; master plan; master stroke; mongoloid;
  one upmanship; queen size; queen maker; sex change; white hat`.split(/;\s+/)
