/** Italian words of dates and hours, each under its sense. */
import type { QuantityRules } from '../../quantities/rules.ts'

const months = [
  'gennaio|gen',
  'febbraio|feb|febbr',
  'marzo|mar',
  'aprile|apr',
  'maggio|mag',
  'giugno|giu',
  'luglio|lug',
  'agosto|ago',
  'settembre|set|sett',
  'ottobre|ott',
  'novembre|nov',
  'dicembre|dic',
]

const weekdays = [
  'lunedì|lunedi|lun',
  'martedì|martedi|mar',
  'mercoledì|mercoledi|mer',
  'giovedì|giovedi|gio',
  'venerdì|venerdi|ven',
  'sabato|sab',
  'domenica|dom',
]

/** The first name of each row is unmistakable, the short ones need company. */
function rows(names: string[]): [phrases: string, payload: { n: number; weak?: boolean }][] {
  return names.flatMap((row, at): [string, { n: number; weak?: boolean }][] => {
    const all = row.split('|')
    const long = all.filter((name) => name.length > 5 || name === 'marzo')
    const short = all.filter((name) => !long.includes(name))
    return [
      [long.join('|'), { n: at + 1 }],
      [short.flatMap((name) => [name, `${name}.`]).join('|'), { n: at + 1, weak: true }],
    ]
  })
}

export const italianCalendar: QuantityRules['entries'] = {
  month: rows(months),
  weekday: rows(weekdays),
  dayOffset: [
    ['oggi', 0],
    ['domani', 1],
    ['ieri', -1],
    ['dopodomani|dopo domani', 2],
    ['l’altro ieri|ieri l’altro|altro ieri|altroieri|l’altroieri|avantieri', -2],
  ],
  relative: [
    [
      'scorso|scorsa|scorsi|scorse|passato|passata|passati|passate|ultimo|ultima|ultimi|ultime|' +
        'appena trascorso|appena trascorsa',
      -1,
    ],
    ['questo|questa|quest’|corrente|in corso|attuale|presente', 0],
    ['prossimo|prossima|prossimi|prossime|venturo|ventura|entrante', 1],
  ],
  agoAfter: [
    ['fa|or sono|addietro', -1],
    ['da oggi|da adesso|da ora|più tardi', 1],
  ],
  inBefore: [['tra|fra', true]],
  within: [['entro|entro i|entro le|entro gli', true]],
  dayAnchor: [
    ['dopo', 1],
    ['prima di|prima del|prima della|prima dell’', -1],
  ],
  aloneDayCue: [['il|l’|del|dell’', true]],
  dottedDayCue: [['il|del|dal|al', true]],
  yearCue: [['anno|l’anno|dell’anno|nell’anno|del|dell’|nel|di', true]],
  dayCue: [
    [
      'il|lo|l’|la|al|allo|all’|alla|del|dello|dell’|della|dal|dallo|dall’|dalla|nel|nello|nell’|nella|' +
        'entro il|entro|da|a|di|in|per|tra|fra|fino a|fino al|prima di|dopo|durante|ogni|verso',
      true,
    ],
  ],
  yearBefore: [
    [
      'nel|dal|del|al|il|entro il|entro fine|fino al|prima del|dopo il|anno|nell’anno|dell’anno|l’anno|' +
        'dall’anno|in|per il|sul|verso il|estate|inverno|autunno|primavera|e nel|intorno al|già nel',
      true,
    ],
  ],
  ofDate: [['di|del|dello|della|dell’|d’|dei|degli', true]],
  dayPart: [
    ['mattina|mattinata|mattino', { from: 8, to: 12, code: 'MO' }],
    ['pomeriggio', { from: 12, to: 16, code: 'AF' }],
    ['sera|serata', { from: 16, to: 20, code: 'EV' }],
    ['notte|nottata', { from: 20, to: 24, code: 'NI' }],
  ],
  partCue: [
    ['di|della|del|la|il|in|al|nel|nella|in prima|di prima|in tarda|nel tardo|nel primo', true],
  ],
  partEdge: [
    ['primo|prima|primissima|buon|buona', 'early'],
    ['tardo|tarda', 'late'],
  ],
  partEdgeAfter: [
    ['presto', 'early'],
    ['tardi', 'late'],
  ],
  aloneCue: [['in|al|alla|a|nel|nella|di|durante la|durante il', true]],
  startingOn: [
    [
      'a partire da|a partire dal|a partire dalla|a partire dall’|a cominciare da|da|che inizia|che comincia',
      true,
    ],
  ],
  wholeBefore: [['tutto il|tutta la|intero|intera', true]],
  toDate: [
    ['da inizio anno|dall’inizio dell’anno|dall’inizio di quest’anno', 'year'],
    ['da inizio mese|dall’inizio del mese', 'month'],
  ],
  restOf: [['resto del|resto della|resto dell’|resto di', true]],
  dayBeside: [
    ['il giorno dopo|giorno dopo|all’indomani di|l’indomani di', 1],
    [
      'il giorno prima di|il giorno prima del|il giorno prima della|alla vigilia di|alla vigilia della',
      -1,
    ],
  ],
  partOffset: [
    ['stasera|questa sera', { offset: 0, from: 16, to: 20, code: 'EV' }],
    ['stamattina|stamane|stamani|questa mattina', { offset: 0, from: 8, to: 12, code: 'MO' }],
    ['oggi pomeriggio|questo pomeriggio', { offset: 0, from: 12, to: 16, code: 'AF' }],
    ['stanotte|questa notte', { offset: 0, from: 20, to: 24, code: 'NI' }],
    [
      'la scorsa notte|scorsa notte|la notte scorsa|notte scorsa',
      { offset: -1, from: 20, to: 24, code: 'NI' },
    ],
    ['la prossima notte|prossima notte', { offset: 1, from: 20, to: 24, code: 'NI' }],
  ],
  at: [['alle|alle ore|all’|ore|verso le|dalle|delle|per le|le|l’|intorno alle|a', true]],
  meridiem: [
    ['am|a.m.|a.m', 0],
    ['pm|p.m.|p.m', 12],
  ],
  clockWord: [
    ['mezzogiorno', 12],
    ['mezzanotte', 0],
  ],
  clockSuffix: [['in punto', true]],
  minutesTo: [['alle|all’|alla', true]],
  minutesPast: [['dopo le', true]],
  clockAnd: [['e', true]],
  clockLess: [['meno', true]],
  periodEnd: [['fine giornata|fine della giornata', 'day']],
  holidayThing: [['cinese|ebraico|ebraica|ortodosso|ortodossa|islamico', true]],
  edge: [
    ['inizio|l’inizio|inizi|gli inizi|primi', 'early'],
    ['metà|la metà', 'mid'],
    ['fine|la fine', 'late'],
  ],
  since: [
    [
      'a partire da|a partire dal|a partire dall’|a partire dalla|fin da|sin da|da|dal|dalla|dall’|dopo il|' +
        'successivamente al|dalle|a partire dalle|sin dalle|fin dalle',
      true,
    ],
  ],
  until: [
    [
      'non più tardi delle|non più tardi del|non più tardi di|prima del|prima dell’|prima di|entro il|entro|entro l’|fino al|fino a|fino all’|sino al|sino a|' +
        'non oltre il|entro la|fino alla|prima delle|prima della|entro le|fino alle|sino alle|non oltre le',
      true,
    ],
  ],
  after: [
    ['dopo il|dopo|dopo l’|dopo le|dopo la|oltre le|oltre il|non prima del|non prima di', true],
  ],
  weekend: [['weekend|week-end|fine settimana|finesettimana', true]],
  now: [['ora|adesso|oggi', true]],
  season: [
    ['primavera', 1],
    ['estate', 2],
    ['autunno', 3],
    ['inverno', 4],
  ],
  century: [['secolo', true]],
  decadeCue: [['anni|gli anni', true]],
  quarterName: [
    ['q1|1q|1t|t1', 1],
    ['q2|2q|2t|t2', 2],
    ['q3|3q|3t|t3', 3],
    ['q4|4q|4t|t4', 4],
  ],
  firstOf: [['primo|prima|primi|prime', true]],
  lastOf: [['ultimo|ultima|ultimi|ultime', true]],
  halfYear: [['metà|semestre', true]],
  halfName: [
    ['h1|1h', 1],
    ['h2|2h', 2],
  ],
  yearKind: [['fiscale|solare', true]],
  onwards: [['in poi|in avanti|e oltre|e successivi', true]],
  holiday: [
    ['=Natale', { month: 12, day: 25 }],
    ['vigilia di Natale', { month: 12, day: 24 }],
    ['capodanno', { month: 1, day: 1 }],
    ['ferragosto', { month: 8, day: 15 }],
    ['=Epifania', { month: 1, day: 6 }],
    ['=San Silvestro', { month: 12, day: 31 }],
    ['san valentino', { month: 2, day: 14 }],
    ['=Santo Stefano|=S. Stefano', { month: 12, day: 26 }],
    ['=Immacolata|=Immacolata Concezione', { month: 12, day: 8 }],
    ['ognissanti|festa di tutti i santi|giorno di tutti i santi', { month: 11, day: 1 }],
    ['festa del lavoro|festa dei lavoratori', { month: 5, day: 1 }],
    ['festa della repubblica', { month: 6, day: 2 }],
    ['festa della liberazione', { month: 4, day: 25 }],
    ['festa della donna|giornata internazionale della donna', { month: 3, day: 8 }],
    ['festa del papà', { month: 3, day: 19 }],
    ['festa della mamma', { month: 5, weekday: 7, nth: 2 }],
    ['vigilia di Capodanno', { month: 12, day: 31 }],
    ['halloween', { month: 10, day: 31 }],
    ['primo dell’anno', { month: 1, day: 1 }],
    ['pesce d’aprile', { month: 4, day: 1 }],
    ['giorno dei morti|commemorazione dei defunti', { month: 11, day: 2 }],
    ['giorno dell’indipendenza|festa dell’indipendenza', { month: 7, day: 4 }],
    ['cenone di Capodanno|notte di Capodanno|notte di San Silvestro', { month: 12, day: 31 }],
    ['giorno di San Patrizio|festa di San Patrizio', { month: 3, day: 17 }],
    ['festa delle donne', { month: 3, day: 8 }],
    ['anniversario della liberazione', { month: 4, day: 25 }],
    ['giorno di Capodanno', { month: 1, day: 1 }],
    ['notte di Natale', { month: 12, day: 25 }],
    ['notte di Halloween', { month: 10, day: 31 }],
    ['giorno di San Valentino|festa di San Valentino', { month: 2, day: 14 }],
    ['cyber monday', { month: 11, weekday: 4, nth: 4, plus: 4 }],
    ['giorno della memoria', { month: 1, day: 27 }],
    ['giorno di Natale', { month: 12, day: 25 }],
    ['giorno di Pasqua|domenica di Pasqua', { easter: 0 }],
    ['martedì grasso', { easter: -47 }],
    ['mercoledì delle ceneri', { easter: -46 }],
    ['domenica delle palme', { easter: -7 }],
    ['giovedì santo', { easter: -3 }],
    ['venerdì santo', { easter: -2 }],
    ['sabato santo', { easter: -1 }],
    ['lunedì di Pasqua|lunedì dell’Angelo', { easter: 1 }],
    ['=Pentecoste', { easter: 49 }],
    ['giorno del ringraziamento|festa del ringraziamento', { month: 11, weekday: 4, nth: 4 }],
    ['black friday', { month: 11, weekday: 4, nth: 4, plus: 1 }],
    ['pasqua', { easter: 0 }],
    ['pasquetta', { easter: 1 }],
  ],
}
