/** English words by the part they play in telling facts from the rest, and who says them. */
import type { Cues, NounRules, SpeechRules } from '../rules.ts'
import { givenNames, places } from '../known-names.ts'
import { wordSet } from '../words.ts'

export const nouns: NounRules = {
  roles:
    wordSet(`director-general secretary-general vice-president vice-chair co-founder cofounder ceo cfo cto coo chief president vice-president chairman chairwoman chair chairperson minister secretary
    director founder co-founder cofounder executive officer spokesman spokeswoman spokesperson head leader mayor
    governor senator congressman congresswoman lawmaker mp deputy commissioner ambassador general colonel major captain
    commander sheriff prosecutor attorney lawyer judge justice professor lecturer researcher scientist economist analyst
    expert doctor nurse surgeon virologist epidemiologist biologist physicist chemist engineer architect astronomer
    astronaut historian sociologist psychologist journalist writer author editor director filmmaker actor actress singer
    musician artist coach manager player footballer striker defender goalkeeper midfielder quarterback pitcher tennis
    cyclist athlete swimmer sprinter driver champion entrepreneur businessman businesswoman businessperson owner maker
    parent dean rector coordinator curator king queen prince princess pope bishop archbishop cardinal priest rabbi imam
    officer detective inspector superintendent constable witness victim son daughter wife husband mother father brother
    sister widow student worker pensioner resident prime chancellor strategist treasurer adviser advisor activist
    campaigner pilot partner principal inventor trader chef farmer teacher veteran administrator ecologist geologist climatologist geneticist
    oceanographer immunologist neuroscientist neurologist psychiatrist oncologist cardiologist paediatrician
    pediatrician criminologist demographer statistician mathematician philosopher anthropologist archaeologist
    palaeontologist paleontologist botanist zoologist glaciologist meteorologist seismologist pharmacist dentist
    midwife paramedic firefighter solicitor barrister magistrate clerk auditor accountant consultant banker
    investor broker fellow academic scholar columnist correspondent reporter presenter designer developer
    programmer technician mechanic builder landlord tenant shopkeeper miner sailor soldier sergeant admiral
    lieutenant envoy diplomat delegate candidate nominee councillor councilman alderman whip backbencher peer
    lord lady dame sir boss`),
  officePhrases: ['in office', 'in charge', 'at the helm'],
  organisations:
    wordSet(`company firm startup start-up group giant bank institute agency ministry commission association foundation
    organisation organization club team party university college business manufacturer maker carmaker automaker producer operator
    retailer lender insurer airline broadcaster publisher newspaper developer chipmaker conglomerate subsidiary unit laboratory lab
    charity platform corporation hospital museum union federation supplier brewer drugmaker miner brokerage studio`),
  bodyAdjectives: wordSet(''),
  products:
    wordSet(`model models chatbot system app application software platform program programme service smartphone
    phone tablet computer chip processor car suv sedan jet aircraft drone robot drug vaccine game console film movie series
    album novel book engine browser satellite rocket`),
  parties: wordSet(
    'sides companies firms groups countries nations governments leaders banks teams parties presidents ministers men women cities states clubs carmakers manufacturers',
  ),
  trends: wordSet(''),
  events:
    wordSet(`launch acquisition merger founding foundation birth death signing introduction opening closure arrival debut
    publication election appointment victory defeat discovery invention approval listing recapitalisation recapitalization sale
    arrest crash attack earthquake collapse inauguration adoption release split resignation kidnapping murder killing assassination
    invasion privatisation privatization nationalisation bankruptcy takeover independence flotation rollout`),
  commitments: wordSet(
    'pledge promise commitment plan decision intention vow obligation agreement',
  ),
  givenNames,
  places,
  pairWords: wordSet('two both'),
  betweenWords: wordSet('between'),
  ofWords: wordSet('of'),
  byWords: wordSet('by'),
  definite: wordSet('the'),
  indefinite: wordSet('a an'),
  demonstratives: wordSet('this that these those'),
  dayWords:
    wordSet(`monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow last january february
    march april june july august september october november december`),
  personPronouns: wordSet('he she'),
  femininePronouns: wordSet('she'),
  thingPronouns: wordSet('it'),
  pluralPronouns: wordSet('they'),
  objectPronouns: wordSet('him them it'),
  possessives: wordSet("its his her their 's"),
  totals: wordSet('combined total overall joint'),
  former: wordSet('former ex ex-'),
}

export const speech: SpeechRules = {
  verbs:
    wordSet(`say tell add explain claim argue state declare note announce insist warn write reply respond admit acknowledge confirm
    deny report comment remark observe suggest conclude recall stress emphasise emphasize maintain assert allege testify reveal
    complain promise vow joke quip tweet post continue recount estimate believe think predict caution urge ask concede
    boast lament agree describe recommend show find go`),
  reading: wordSet(''),
  contentOnly: wordSet('say think believe'),
  continuing: wordSet('add continue conclude insist stress'),
  weakVerbs: wordSet('show find report estimate reveal confirm announce note suggest ask agree'),
  pointers: /^(?:this was (?:said|announced)|so said) /u,
  pointerVerbs: wordSet(''),
  accordingTo: ['according to', 'in the words of', 'as reported by'],
  inTheViewOf: wordSet('for'),
  anonymous: wordSet(
    'analysts experts observers critics many some several investors sources markets economists traders forecasters',
  ),
  nouns: wordSet('words comment verdict'),
  bareReports: true,
}

export const cues: Cues = {
  interpretationVerbs:
    wordSet(`underscore underline highlight reflect symbolise symbolize signify signal illustrate demonstrate
    reshape redefine embody epitomise cement reinforce bolster seem appear portend herald exemplify imply`),
  containerVerbs: wordSet('lie consist contain include comprise involve'),
  weakInterpretationVerbs: wordSet(
    'represent constitute show suggest mark mean confirm indicate spell pose position',
  ),
  phrases: {
    interpretation: [
      'turning point',
      'watershed',
      'game changer',
      'a sign of',
      'a sign that',
      'a signal that',
      'sends a message',
      'in other words',
      'it is no coincidence',
      'a testament to',
      'step forward',
      'the latest sign',
      'raises questions',
      'a reminder',
      'it remains to be seen',
      'remains to be seen',
      'new era',
      'new chapter',
      'paves the way',
      'balance of power',
      'comes as no surprise',
      'glimmer of hope',
      'raising hopes',
      'raising fears',
      'raising concerns',
      'raising questions',
      'fuelling speculation',
      'fueling speculation',
      'a blow to',
      'the stakes are',
      'far from over',
      'tip of the iceberg',
      'easier said than done',
      'only time will tell',
      'the bigger picture',
      'the real question',
      'the question is',
      'wake-up call',
      'a far cry',
    ],
    opinion: [
      'in my view',
      'in my opinion',
      'i think',
      'i believe',
      'we believe',
      'unfortunately',
      'sadly',
      'thankfully',
      'should be ashamed',
      'it is time to',
      'clearly',
      'obviously',
      'undoubtedly',
      'without doubt',
      'disgraceful',
      'shameful',
      'wonderful',
      'outrageous',
      'ought to',
      'deserves better',
      'must do more',
      'should do more',
      'not everyone',
      'no one knows',
      'nobody knows',
    ],
    forecast: [
      'is expected to',
      'are expected to',
      'is likely to',
      'are likely to',
      'is set to',
      'are set to',
      'is poised to',
      'are poised to',
      'in the future',
      'in the coming years',
      'in the coming months',
      'is forecast to',
      'are forecast to',
      'is projected to',
      'are projected to',
      'is due to',
      'are due to',
      'is bound to',
      'over the next decade',
      'is predicted to',
      'is expected by',
      'was expected to',
      'were expected to',
    ],
  },
  boilerplateStarts: [
    'read more',
    'read also',
    'see also',
    'related',
    'photo',
    'photograph',
    'image',
    'source',
    'copyright',
    '©',
    'all rights',
    'subscribe',
    'sign up',
    'click',
    'share this',
    'follow us',
    'watch',
    'log in',
    'register',
    'this article was',
    'this story was',
    'reporting by',
    'additional reporting',
    'editing by',
    'newsletter',
    'advertisement',
    'sponsored',
    'updated',
    'last updated',
    'published',
    'listen',
    'download',
    'credits',
    'getty',
    'ap',
    'we use cookies',
    'privacy',
    'terms',
    'more on this story',
    'you may also like',
    'contact us',
  ],
  forecastVerbs: wordSet(
    'fear hope worry expect predict forecast anticipate foresee project think believe reckon',
  ),
  courseVerbs:
    wordSet(`grow rise increase fall drop decline reach exceed surpass hit top climb double
    triple slow accelerate improve worsen become change transform reshape
    revolutionise revolutionize help struggle`),
  isFuture: ({ lower }) =>
    lower === 'will' || lower === "'ll" || lower === "won't" || lower === 'shall',
  isHedge: ({ lower, tag }) =>
    tag !== 'word' && /^(?:could|might|may|would|should|couldn't|wouldn't|shouldn't)$/u.test(lower),
  successionVerbs: wordSet('follow trail'),
  modalParticiples: wordSet(``),
  isProposing: ({ lower }) => lower === 'would',
  proposals:
    wordSet(`bill legislation law measure proposal plan package act amendment deal agreement
    budget reform treaty order resolution scheme programme program tariff tax`),
  isHearsay: () => false,
  hedges: [
    'perhaps',
    'maybe',
    'probably',
    'possibly',
    'presumably',
    'apparently',
    'reportedly',
    'allegedly',
    'supposedly',
    'seemingly',
    'likely',
    'it is believed',
    'is believed to',
    'are believed to',
    'is said to',
    'are said to',
    'is thought to',
    'are thought to',
    'according to some',
    'according to sources',
    'sources say',
    'sources said',
    'people familiar with',
    'in theory',
    'alleged',
    'suspected',
    'purported',
    'rumoured',
    'rumored',
  ],
  isFirstPersonVerb: () => false,
  evaluative:
    wordSet(`extraordinary credible significant crucial fundamental enormous massive remarkable impressive excellent great terrible
    splendid brilliant disappointing dramatic worrying alarming serious courageous ambitious fascinating interesting important
    effective unfair unjust necessary inevitable unacceptable beautiful ugly strategic bold reckless stunning amazing awful bad good surprising deserved
    wonderful outrageous sensible wise foolish historic iconic bleak bright encouraging shocking devastating tragic tragedy disaster humiliating embarrassing
    disgrace triumph farce folly mistake blunder masterpiece triumphant dismal brutal cruel absurd ridiculous inspiring
    hopeful hopeless fragile precarious formidable spectacular superb welcome overdue unprecedented controversial`),
  superlatives: wordSet(
    'largest biggest highest lowest smallest first last best worst most least record only unique fastest oldest youngest longest',
  ),
  comparatives: wordSet(
    'more less fewer higher lower larger smaller compared than double triple increase decrease rise fall up down',
  ),
  causal: wordSet('because caused due after blamed led triggered prompted'),
  vague: wordSet('some several many various numerous few soon recently'),
  sharedHomes: wordSet('country continent planet'),
  firstPerson: wordSet('i we my our us me mine ours'),
}

export const connectives: ReadonlySet<string> = new Set([
  'also',
  'however',
  'meanwhile',
  'moreover',
  'furthermore',
  'therefore',
  'thus',
  'instead',
  'nevertheless',
  'in addition',
  'in particular',
  'for example',
  'for instance',
  'at the same time',
  'in turn',
  'of course',
  'in fact',
  'indeed',
  'finally',
  'as a result',
  'on the other hand',
  'and',
  'but',
  'yet',
  'still',
  'besides',
  'overall',
  'in contrast',
  'by contrast',
  'separately',
  'then',
  'so',
  'that said',
  'as well',
])

export const copulas = wordSet('be become remain seem appear')
export const impersonal = [
  'there is',
  'there are',
  'there was',
  'there were',
  'there has',
  'there have',
]
export const freeSubordinators = new Set([
  'while',
  'when',
  'because',
  'although',
  'though',
  'whereas',
  'as',
  'even though',
])
