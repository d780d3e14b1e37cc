/**
 * English verbs met in the news. An entry is the base form; where the past and the past participle are
 * not regular they follow: write:wrote:written. A "+" marks a final consonant that doubles: plan+.
 */

/** Verbs that are hardly ever nouns or adjectives in their present forms. */
export const plain = `
abandon abolish absorb accelerate accept accommodate accompany accomplish accuse achieve acknowledge acquire activate adapt
add adjust admit+ adopt advise affect afford agree allege allocate allow alter amend analyse analyze announce anticipate
apologise apologize appear apply appoint appreciate approve argue arrive ask assemble assert assess assign assist associate
assume assure attain attend attract authorise authorize avoid await ban+ become:became:become begin:began:begun behave
believe belong betray blame boast borrow broaden build:built:built bury buy:bought:bought calculate cancel cancelled
celebrate centre cease certify choose:chose:chosen cite clarify classify collaborate collapse collect combine come:came:come
comment commit+ communicate compare compensate compete compile complain complete comply comprise conceal concede
conclude condemn confirm confiscate confront connect conquer consider consist constitute construct consume contain
contend continue contribute convert convey convince cooperate coordinate cope correspond create criticise criticize
cultivate deal:dealt:dealt declare decline decrease dedicate defeat defend define delete deliver demonstrate deny depart
depend deploy deprive derive describe deserve destroy detain detect deter+ deteriorate determine develop devote diagnose
die differ diminish disagree disappear disclose discover discuss dismiss displace dissolve distribute diversify divert
divide dominate donate draw:drew:drawn drive:drove:driven earn eat:ate:eaten educate elect eliminate embrace emerge emit+
emphasise emphasize employ enable encounter encourage endorse enforce engage enhance enjoy enlarge enrol+ ensure enter
entitle equip+ eradicate erode erupt establish evacuate evaluate evolve examine exceed exclude execute exempt exercise exist
expand expect expel+ explain explode explore expose express extend extract extradite facilitate fail fall:fell:fallen
favour feature feed:fed:fed feel:felt:felt file finalise finalize finance find:found:found finish flee:fled:fled fly:flew:flown
follow forbid:forbade:forbidden force forecast:forecast:forecast foresee:foresaw:foreseen forget:forgot:forgotten form
formulate foster found freeze:froze:frozen fulfil+ function gain gather generate get:got:got give:gave:given
go:went:gone govern graduate grant grow:grew:grown guarantee halt handle happen harm hear:heard:heard help
hesitate hide:hid:hidden highlight hire hold:held:held identify ignore illustrate imagine implement imply import impose
impress imprison improve include incorporate increase incur+ indicate induce infect influence inform inherit inhibit
initiate injure innovate insist inspect inspire install integrate intend intensify interact interpret interrupt intervene
introduce invade invent invest investigate invite involve issue join justify keep:kept:kept kidnap+ kill know:knew:known
label+ lack land last launch lay:laid:laid lead:led:led learn leave:left:left lend:lent:lent let:let:let liberate
lie limit link list listen lobby locate lose:lost:lost lower maintain make:made:made manage manufacture mark marry match
maximise measure mediate meet:met:met mention merge migrate minimise minimize mislead:misled:misled miss mobilise mobilize
modernise modify monitor motivate mount move multiply name narrow negotiate nominate note notify obey object obtain occupy occur+
offer open operate oppose order organise organize originate oust outline outnumber outpace outperform outweigh overcome:overcame:overcome
oversee:oversaw:overseen overtake:overtook:overtaken overturn owe own participate pass pay:paid:paid penetrate perform permit+ persist persuade
place play plead pledge plunge point pose possess postpone pour predict prefer+ prepare prescribe present preserve press prevail
prevent proceed process procure produce prohibit promise promote prompt propose prosecute protect protest prove provide
provoke publish pull purchase pursue push put:put:put qualify quit:quit:quit quote raise reach react read:read:read realise
realize receive recognise recognize recommend reconcile record recover recruit reduce refer+ reflect reform refrain refuse regain
regard register regulate reinforce reiterate reject relate relax release relieve relocate rely remain remember remind remove
renew renounce renovate rent repair repay:repaid:repaid repeal repeat replace replicate reply represent request require rescue
resemble reserve reshape reside resign resist resolve respond rest restore restrict restructure result resume retain retire retreat return
reveal reverse revise revive revoke reward ride:rode:ridden ring:rang:rung rise:rose:risen rule run+:ran:run sack safeguard
satisfy save say:said:said schedule score secure see:saw:seen seek:sought:sought seem seize select sell:sold:sold send:sent:sent
fear sentence separate serve set+:set:set settle shake:shook:shaken shape share shift shoot:shot:shot shrink:shrank:shrunk
shut+:shut:shut sign signal sing:sang:sung sink:sank:sunk sit+:sat:sat slash sleep:slept:slept slide:slid:slid slow soar solve
spark speak:spoke:spoken specialise specialize specify spend:spent:spent split+:split:split sponsor spread:spread:spread
spur+ stabilise stage stand:stood:stood start state stay steal:stole:stolen stem+ step+ stimulate stop+ store strengthen
stress stretch strike:struck:struck strive:strove:striven struggle submit+ subsidise succeed suffer suggest summarise supply support
suppress surge surpass surrender surround survive suspect suspend sustain swear:swore:sworn sweep:swept:swept swim+:swam:swum
swing:swung:swung tackle take:took:taken target teach:taught:taught tear:tore:torn tell:told:told tend terminate testify
thank think:thought:thought threaten throw:threw:thrown tighten total touch trace track trade train transfer+ transform
transition translate transmit+ transport travel treat trigger triple try tumble turn unanimously undergo:underwent:undergone
undermine underscore understand:understood:understood undertake:undertook:undertaken unify unite unveil update upgrade uphold:upheld:upheld
urge use utilise vacate vaccinate validate value vary violate visit vote vow wage wait walk want warn wash waste watch weaken
wear:wore:worn weigh welcome widen win+:won:won wipe withdraw:withdrew:withdrawn withhold:withheld:withheld withstand:withstood:withstood witness
work worsen wound wrap+ write:wrote:written yield double halve quadruple base power headquarter head house
hospitalise hospitalize arrest charge convict cost:cost:cost hit+:hit:hit cut+:cut:cut bear:bore:born beat:beat:beaten
bet:bet:bet bid:bid:bid bind:bound:bound bite:bit:bitten bleed:bled:bled blow:blew:blown break:broke:broken bring:brought:brought
broadcast:broadcast:broadcast burn burst:burst:burst catch:caught:caught cling:clung:clung creep:crept:crept dig+:dug:dug drink:drank:drunk
fight:fought:fought forgo:forwent:forgone hang:hung:hung hurt:hurt:hurt kneel:knelt:knelt light:lit:lit mean:meant:meant sew shed:shed:shed show:showed:shown
spin+:spun:spun stick:stuck:stuck sting:stung:stung wake:woke:woken weave:wove:woven wind:wound:wound book call claim climb close contract control+ cover crash
damage date debut decide defer+ delay demand design dispute drop+ dub+ ease edge end estimate exchange experience export face favor field fine fire
flood focus fuel fund gamble grab+ guard guide impact interest jump label leak level license license lift live lock look mine mix model need
nickname notch obtain optimise optimize orbit pack park partner peak phase pick pilot plan+ plant plot+ post praise present price print probe profit
program project quarantine question race rally range rank rate remark report research resort reuse review risk rival roll sail sanction scale scrap+ screen
search seal seat ship+ shock shop+ shout skip+ slip+ slump snap+ sound spell spike staff stall star+ storm stream study
sue suit sum+ swap+ switch talk tap+ tax team test tie tour tow tweet view voice volunteer warrant water wed weigh wish wonder
account act address age aid aim air answer appeal approach arm attack attempt attribute back balance bank battle benefit block board bomb
boost bond border bounce brand budget bug cap+ capture care carry case cast:cast:cast cause challenge champion chance change chart chase check circulate clash clean clear
climb coach code comfort command compound concern condition conduct consent contact contest contrast cooperate copy count court cross crown crush
`

/** Present forms that are nouns or adjectives far more often; they are verbs only in clear places. */
export const nouns = new Set(
  `place places state states point points present presents result results order orders issue issues form forms function
  functions house houses head heads power powers value values base bases age ages air arm arms bank banks board boards case cases
  chance chances code codes condition conditions court courts date dates demand demands design designs end ends experience field fields
  fire fires fund funds head interest interests level levels light lights list lists market model models name names need needs
  object objects park parks part parts plan plans plant plants post posts price prices program programs project projects
  question questions race races range ranges rate rates record records report reports research review risk risks rival rivals
  sanction sanctions scale score scores sentence sentences share shares ship ships shop sign signs sound star stars store stores storm
  study studies suit talk talks tax taxes team teams test tests total tour trade train trains vote votes voice wage wages water
  witness witnesses work works coach border borders bond bonds budget budgets brand brands attack attacks appeal appeals balance benefit
  benefits battle cause causes challenge challenges champion champions change changes charge charges check claim claims command concern
  concerns conduct contact contract contracts control controls cost costs count cover crash cross damage deal deals debut delay delays
  dispute disputes estimate estimates exchange exchanges export exports import imports favor finance finances fine fines flood floods
  focus force forces forecast forecasts fuel gain gains guard guards guide help impact influence land lack leak leaks license limit limits link
  links live lives lobby look loss mark match matches measure measures mine mines move moves notch offer offers
  partner partners peak permit permits phase pilot pilots play plays practice press process profit profits promise protest protests
  purchase purchases rally rallies read release releases request requests rest return returns reward ride rise rises rule rules run runs
  fear fears sail search seat seats service set sets shape shift shock shot show shows signal signals slide sponsor staff stage stand
  start step steps stem stress stretch strike strikes struggle supply supplies support surge suspect suspects swing target targets
  tie track trace transfer transfers transition transport travel treat trigger turn update updates upgrade use uses view views visit
  visits volunteer volunteers waste watch wind winds win wins wound wounds yield yields drop drops increase increases decrease decline declines
  feature features feed file files fight fights fall falls figure figures follow halt harm hit hits hire hires hold hope hopes open own last long
  close double double clear clean live lower narrow slow separate complete express found secure mean means left light fine
  average slump spike sack book books call calls draw drive edge broadcast burn bid bids bet bets cast cap caps capital
  act acts address aid aim aims answer approach attempt attempts account accounts back block blocks bomb bombs boost bug cast copy
  crown label labels level licence patient print probe rank resort screen seal staff swap switch tap team`.split(
    /\s+/u,
  ),
)
