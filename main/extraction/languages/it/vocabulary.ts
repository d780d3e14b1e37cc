/** Italian words by the part they play in telling facts from the rest, and who says them. */
import type { Cues, NounRules, SpeechRules } from '../rules.ts'
import type { Token } from '../../tokens.ts'
import { givenNames, places } from '../known-names.ts'
import { wordSet } from '../words.ts'
import { verbForm } from './conjugation.ts'
import { boilerplateStarts, phrases } from './phrases.ts'

const dei = (plain: string, rest: string): ReadonlySet<string> => wordSet(plain, rest)

export const nouns: NounRules = {
  roles:
    wordSet(`ceo cfo cto coo ad presidente presidentessa vicepresidente premier ministro ministra
    viceministro viceministra sottosegretario sottosegretaria segretario segretaria direttore direttrice
    amministratore amministratrice fondatore fondatrice cofondatore cofondatrice co-fondatore co-fondatrice
    portavoce capo capogruppo leader sindaco sindaca governatore governatrice assessore assessora
    consigliere consigliera deputato deputata senatore senatrice onorevole eurodeputato eurodeputata
    commissario commissaria ambasciatore ambasciatrice generale colonnello maggiore capitano
    comandante questore prefetto procuratore procuratrice magistrato magistrata giudice pm avvocato avvocata avvocatessa
    notaio professore professoressa docente ricercatore ricercatrice scienziato scienziata economista
    analista esperto esperta medico medica dottore dottoressa infermiere infermiera chirurgo virologo virologa
    epidemiologo epidemiologa biologo biologa fisico fisica chimico chimica ingegnere architetto
    astronomo astronoma astronauta storico storica sociologo sociologa psicologo psicologa
    giornalista scrittore scrittrice autore autrice regista attore attrice cantante musicista artista
    allenatore allenatrice tecnico ct giocatore giocatrice calciatore calciatrice attaccante
    difensore portiere centrocampista capitano tennista ciclista atleta nuotatore nuotatrice velocista
    pilota campione campionessa imprenditore imprenditrice manager dirigente responsabile titolare
    rettore rettrice coordinatore coordinatrice curatore curatrice re regina papa vescovo cardinale
    arcivescovo sacerdote parroco agente carabiniere poliziotto poliziotta ispettore ispettrice testimone
    vittima figlio figlia moglie marito padre madre fratello sorella vedova studente studentessa
    operaio operaia pensionato pensionata numero vice primo cancelliere cancelliera chief ex co-ceo
    inventore inventrice banchiere banchiera finanziere armatore stilista costruttore editore sindacalista dirigente
    preside bidello agricoltore allevatore commerciante ristoratore albergatore tassista camionista
    geologo geologa climatologo climatologa oncologo oncologa cardiologo cardiologa immunologo immunologa
    infettivologo infettivologa pediatra psichiatra neurologo neurologa veterinario veterinaria farmacista
    filosofo filosofa politologo politologa costituzionalista giurista criminologo criminologa archeologo
    archeologa fotografo fotografa conduttore conduttrice comico comica ballerino ballerina imputato imputata
    indagato indagata questore brigadiere maresciallo vigile deputate presidenti ministri direttori capogruppo relatore relatrice`),
  officePhrases: [
    'in carica',
    'alla guida',
    'a capo',
    'al vertice',
    'ai vertici',
    'al timone',
    'alla testa',
  ],
  organisations: wordSet(`azienda società startup start-up impresa compagnia gruppo colosso gigante
    multinazionale banca istituto casa produttore produttrice operatore piattaforma organizzazione associazione
    fondazione ente agenzia partito club squadra università ateneo ministero commissione holding
    ong big costruttore laboratorio ospedale emittente quotidiano giornale testata editore catena
    aziende società startup imprese compagnie gruppi colossi giganti multinazionali banche istituti
    partiti squadre università organizzazioni`),
  bodyAdjectives: wordSet(
    'europea europeo nazionale italiana italiano mondiale internazionale centrale federale',
  ),
  products:
    wordSet(`modello modelli chatbot sistema sistemi app applicazione applicazioni software piattaforma
    piattaforme programma programmi servizio servizi smartphone telefono telefoni tablet computer chip processore
    processori auto automobile automobili suv berlina aereo aerei drone droni robot farmaco farmaci vaccino vaccini
    videogioco gioco giochi console film serie album romanzo libro motore browser satellite satelliti razzo razzi`),
  parties: wordSet(
    `parti paesi leader governi stati città ministri presidenti uomini donne squadre compagini`,
  ),
  trends: wordSet(
    'crescita aumento calo rialzo ribasso flessione diminuzione progresso discesa salita progressione',
  ),
  events:
    wordSet(`lancio acquisizione fusione fondazione nascita morte firma introduzione apertura chiusura
    arrivo debutto pubblicazione elezione nomina vittoria sconfitta scoperta invenzione approvazione
    quotazione ricapitalizzazione cessione vendita arresto incidente attentato terremoto crollo inaugurazione
    adozione uscita ingresso scissione scioglimento dimissione dimissioni rapimento omicidio uccisione
    assassinio invasione privatizzazione nazionalizzazione fallimento`),
  commitments: wordSet(`impegno promessa decisione intenzione obbligo`),
  givenNames,
  places,
  pairWords: wordSet(`due entrambe entrambi`),
  betweenWords: wordSet(`tra fra`),
  ofWords: dei('di', "d' del dello della dell' dei degli delle"),
  byWords: dei('da', "dal dallo dalla dall' dai dagli dalle"),
  definite: wordSet("il lo la l' i gli le"),
  indefinite: wordSet("un uno una un'"),
  demonstratives: wordSet(
    "questo questa questi queste quest' quel quello quella quei quegli quelle quell' tale tali",
  ),
  dayWords:
    wordSet(`lunedì martedì mercoledì giovedì venerdì sabato domenica ieri oggi domani scorso
    scorsa scorsi scorse stamattina stasera fa gennaio febbraio marzo aprile maggio giugno luglio
    agosto settembre ottobre novembre dicembre`),
  personPronouns: wordSet(`lui lei egli ella`),
  femininePronouns: wordSet(`lei ella`),
  thingPronouns: wordSet(`esso essa`),
  pluralPronouns: wordSet(`loro essi esse`),
  objectPronouns: wordSet(`lui lei loro`),
  possessives: wordSet(`suo sua suoi sue`),
  totals:
    wordSet(`combinato combinata combinati complessivo complessiva complessivi complessive totale
    totali congiunto congiunta`),
  former: wordSet('ex già'),
}

export const speech: SpeechRules = {
  verbs:
    wordSet(`dire segnalare dichiarare affermare spiegare sostenere aggiungere commentare raccontare
    rispondere replicare ribadire sottolineare precisare osservare ricordare ammettere assicurare
    concludere scrivere riferire riportare avvertire denunciare confermare smentire negare accusare
    annunciare garantire promettere esclamare chiarire confessare rivelare notare evidenziare
    proseguire continuare lamentare auspicare ribattere tuonare attaccare chiosare puntualizzare
    specificare comunicare chiedere domandare esordire ironizzare rassicurare twittare ritenere
    invitare esortare stimare calcolare rilevare certificare testimoniare insistere suggerire
    sbottare sfogare sentenziare minacciare scandire gridare urlare raccomandare riconoscere giurare
    argomentare obiettare annotare confidare riassumere ricostruire ipotizzare ammonire incalzare rincarare constatare rimarcare esultare festeggiare`),
  reading: wordSet('leggere'),
  contentOnly: wordSet(''),
  continuing: wordSet('aggiungere proseguire continuare concludere precisare ribadire insistere'),
  weakVerbs:
    wordSet(`annunciare confermare rivelare mostrare indicare comunicare stimare calcolare rilevare
    certificare segnalare evidenziare sottolineare notare ricordare riportare garantire promettere
    minacciare raccomandare riconoscere giurare riassumere ricostruire ritenere suggerire proseguire continuare attaccare accusare chiedere invitare scrivere`),
  pointers: /^(?:lo (?!stesso)|a \S+(?:ar|er|ir)lo (?:è|sono)|così )/u,
  pointerVerbs: wordSet('rendere fare'),
  accordingTo: [
    'secondo',
    'stando a',
    'stando ai',
    'stando alla',
    'a detta di',
    'a giudizio di',
    'a parere di',
    'come riferito da',
  ],
  anonymous: wordSet(
    `analisti esperti osservatori critici molti alcuni tanti addetti investitori fonti mercati scienziati
    ricercatori studiosi economisti`,
  ),
  nouns: wordSet('parole commento ammissione accusa denuncia replica risposta annuncio'),
  inTheViewOf: wordSet('per'),
  bareReports: false,
}

export const cues: Cues = {
  interpretationVerbs:
    wordSet(`dimostrare sottolineare evidenziare riflettere suggerire simboleggiare testimoniare
    segnalare ridefinire ridisegnare incarnare significare confermarsi sancire implicare rispecchiare
    enfatizzare rafforzare consolidare posizionare rivoluzionare sembrare parere apparire delineare
    prospettare lasciare ricalcare tradire denotare alimentare ricordare rivelarsi`),
  containerVerbs: wordSet(
    'risiedere consistere contenere comprendere includere prevedere comportare',
  ),
  weakInterpretationVerbs: wordSet(
    'rappresentare costituire mostrare indicare segnare confermare tradurre',
  ),
  phrases,
  boilerplateStarts,
  forecastVerbs: wordSet(
    `temere sperare aspettare attendere prevedere stimare auspicare ipotizzare scommettere pronosticare`,
  ),
  courseVerbs:
    wordSet(`crescere salire aumentare scendere calare diminuire raggiungere superare toccare
    arrivare triplicare raddoppiare quadruplicare rallentare accelerare migliorare peggiorare attestarsi
    attestare diventare cambiare rivoluzionare trasformare sfiorare
    bastare riuscire`),
  isFuture: (token: Token) =>
    /(?:rà|ranno)$/u.test(token.lower) &&
    (token.tag === 'modal' || token.tag === 'auxiliary' || verbForm(token.lower)?.future === true),
  isHedge: (token: Token) =>
    /^(?:potrebbe|potrebbero|dovrebbe|dovrebbero|sarebbe|sarebbero|avrebbe|avrebbero)$/u.test(
      token.lower,
    ) || verbForm(token.lower)?.conditional === true,
  successionVerbs: wordSet('seguire'),
  modalParticiples: wordSet(`potuto dovuto voluto`),
  // Italian tells what a bill says in the present.
  isProposing: () => false,
  proposals: wordSet(''),
  isHearsay: ({ lower }: Token) => /^(?:avrebbe|avrebbero|sarebbe|sarebbero)$/u.test(lower),
  hedges: [
    'forse',
    'probabilmente',
    'presumibilmente',
    'possibilmente',
    'apparentemente',
    'verosimilmente',
    'pare',
    'sembra',
    'a quanto pare',
    'a quanto sembra',
    'si dice',
    'si ritiene',
    'secondo alcune fonti',
    'secondo fonti',
    'secondo indiscrezioni',
    'stando a indiscrezioni',
    'secondo alcuni',
    'per alcuni',
    'in teoria',
    'con ogni probabilità',
    'a quanto si apprende',
    'a quanto risulta',
    'secondo le prime ricostruzioni',
    'presunto',
    'presunta',
    'presunti',
    'presunte',
  ],
  evaluative: wordSet(`straordinario straordinaria straordinari straordinarie credibile credibili
    significativo significativa cruciale cruciali fondamentale fondamentali enorme enormi massiccio massiccia
    notevole notevoli impressionante impressionanti eccellente eccellenti ottimo ottima pessimo pessima
    splendido splendida brillante brillanti geniale deludente deludenti drammatico drammatica
    preoccupante preoccupanti grave gravissimo gravissima coraggioso coraggiosa ambizioso ambiziosa affascinante
    interessante interessanti importante importanti rilevante rilevanti efficace efficaci ingiusto ingiusta
    necessario necessaria inevitabile inaccettabile sorprendente sorprendenti giusto giusta giusti sbagliato sbagliata emozionante affascinanti clamoroso clamorosa
    spettacolare spettacolari disastroso disastrosa assurdo assurda ridicolo ridicola vergognoso meraviglioso incredibile
    tragedia beffa disastro catastrofe trionfo capolavoro difficile difficili stellare stellari magico magica memorabile commovente desolante imbarazzante
    strepitoso strepitosa eccezionale eccezionali sacrosanto sacrosanta ennesimo ennesima scandalo vergogna malato
    bello bella brutto brutta strategico strategici`),
  superlatives:
    wordSet(`maggiore maggiori massimo massima minimo minima primo prima ultimo ultima migliore migliori peggiore peggiori
    record unico unica`),
  comparatives: wordSet(
    `più meno oltre superiore inferiore rispetto doppio triplo aumento calo crescita`,
  ),
  causal: wordSet(
    `perché poiché causa causato causata dovuto dovuta grazie provocato provocata determinato`,
  ),
  vague: wordSet(
    `alcuni alcune diversi diverse molti molte vari varie numerosi numerose qualche presto recentemente`,
  ),
  isFirstPersonVerb: (token) =>
    /(?:iamo|ssimo|vamo|remmo|remo)$/u.test(token.lower) &&
    (token.tag === 'verb' || token.tag === 'auxiliary' || token.tag === 'modal'),
  sharedHomes: wordSet('paese continente pianeta emisfero'),
  firstPerson: wordSet(`io noi mio mia miei mie nostro nostra nostri nostre mi`),
}

export const connectives: ReadonlySet<string> = new Set([
  'inoltre',
  'tuttavia',
  'infatti',
  'dunque',
  'quindi',
  'pertanto',
  'invece',
  'al contempo',
  'intanto',
  'nel frattempo',
  'allo stesso tempo',
  'in particolare',
  'in ogni caso',
  'peraltro',
  'comunque',
  'infine',
  'poi',
  'così',
  'insomma',
  'del resto',
  'a sua volta',
  'per esempio',
  'ad esempio',
  'non a caso',
  'ma',
  'e',
  'anche',
  'però',
  'eppure',
  "d'altra parte",
  'da un lato',
  "dall'altro",
  'in sostanza',
  'nel dettaglio',
  'altresì',
  'ecco',
  'oltre a ciò',
  'al tempo stesso',
])

export const copulas = wordSet(
  'essere trattare diventare restare rimanere sembrare apparire risultare',
)

export const impersonal = [
  'si tratta',
  'si trattava',
  'si è trattato',
  "c'è",
  'ci sono',
  "c'era",
  "c'erano",
  'ci sarà',
  'ci saranno',
  'bisogna',
  'occorre',
  'servono',
  'serve',
  'basta',
  'bastano',
  'restano',
  'resta',
  'manca',
  'mancano',
  'vi è',
  'vi sono',
  'piove',
]

export const freeSubordinators = new Set(
  'mentre|quando|perché|poiché|siccome|benché|sebbene|laddove|anche se'.split('|'),
)
