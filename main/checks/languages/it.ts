import { anyOf, setOf, type CheckWords } from './words.ts'

const helpers =
  'ha|hanno|è|sono|era|erano|aveva|avevano|può|possono|deve|devono|sarà|saranno|avrà|avranno|fu|furono|sta|stanno'

export const it: CheckWords = {
  empty: setOf(`
    a ad al allo alla ai agli alle all' anche c' che chi ci circa come con cui d' da dal dallo dalla
    dai dagli dalle dall' degli dei del della delle dello dell' di due e ed essere gli ha hanno
    i il in inoltre l' la le lo loro ma nel nello nella nei negli nelle nell' o oltre per più poi
    può quale quali quanto quella quelle quelli quello questa queste questi questo secondo sia si
    sono è era erano stata state stati stato su sua sue sugli sui sul sulla sulle sullo sull' suo
    suoi tra fra un una uno un' pari complessivo complessiva complessivamente totale ammonta`),
  negations: setOf('non né mai nessun nessuno nessuna senza niente nulla nemmeno neppure'),
  endings: [
    ...['amente', 'imenti', 'imento', 'amenti', 'amento', 'azioni', 'azione', 'izioni', 'izione'],
    ...['avano', 'evano', 'ivano', 'ranno', 'mente'],
    ...['ando', 'endo', 'anno', 'ante', 'anti', 'ente', 'enti'],
    ...['ato', 'ata', 'ati', 'ate', 'ito', 'ita', 'iti', 'ite', 'uto', 'uta', 'uti', 'ute'],
    ...['ano', 'ono', 'are', 'ere', 'ire', 'ava', 'eva', 'iva', 'erà', 'irà', 'arà'],
    ...['o', 'a', 'i', 'e', 'à', 'ò', 'ì'],
  ],
  opposites: [
    [
      /^(?:aument|cresc|sal$|sal[ei]|rialz|increment)/u,
      /^(?:dimin|cal$|cal[aio]|scend|sces|ridu|ridot|croll)/u,
    ],
    [/^(?:guadagn|vinc|vint)/u, /^(?:perd|pers)/u],
    [/^(?:apr|apert)/u, /^(?:chiu)/u],
    [/^(?:approv|accett|acconsent)/u, /^(?:respin|bocci|rifiut|nega)/u],
    [/^(?:compr|acquist)/u, /^(?:vend|cedut|cess)/u],
    [/^(?:assum|assun)/u, /^(?:licenzi)/u],
    [/^(?:minim)/u, /^(?:massim)/u],
  ],

  total: anyOf(
    'in tutto|in totale|total[ei]|complessiv[aoei]|complessivamente|nel complesso|combinat[aoei]',
    'insieme|sommat[aoei]|somma|di cui|cos[iì] (?:suddivis|ripartit|divis)[aoei]|suddivis[aoei]|ripartit[aoei]',
  ),
  comparison: anyOf(
    'in più|in meno|rispetto|contro|a fronte|paragonat[aoei]|più d[ei][li]?|meno d[ei][li]?|superior[ei]|inferior[ei]',
    "l['’]anno (?:prima|scorso|precedente)|erano|era|al (?:mese|giorno|anno)|a testa|ciascun[ao]|ognun[ao]|per ogni|l['’]un[ao]",
  ),
  rise: anyOf(
    'aument\\p{L}*|cresc\\p{L}+|crebb\\p{L}+|in più|rialz\\p{L}+|salit[aoei]|sale|salgono|increment\\p{L}+|rincar\\p{L}+',
  ),
  fall: anyOf(
    'diminu\\p{L}+|cal[oi]|cala|calat[aoei]|in meno|sces[aoei]|scende|scendono|ridott[aoei]|riduzion[ei]|croll\\p{L}+|ribass\\p{L}+|fless\\p{L}+|perdita',
  ),
  from: /^d(?:a|ai|al|agli|alle|alla|allo|all')(?![\p{L}])/iu,
  stake: anyOf(
    'partecipazion[ei]|quot[ae]|detien[ei]|detengono|possied[ei]|possiedono|del capitale|azioni',
  ),
  worth: anyOf(
    'valutat[aoei]|val[ei]|valgono|valev[ao]n?o?|del valore|dal valore|per un valore|pari a|equivalent[ei]',
  ),
  partOf:
    /^\s*(?:su|sui|sugli|sulle|dei|degli|delle|di|di un totale di|su un totale di|su)(?:\s+\p{L}+){0,2}\s*$/iu,
  sharedOut: anyOf(
    'dei voti|delle preferenze|degli elettori|dei consensi|del mercato|del capitale|delle quote|del totale|degli intervistati|del bilancio|della spesa|del fatturato|delle azioni|delle emissioni|della popolazione',
  ),
  someOf: anyOf('di cui|tra cui|dei quali|delle quali|compres[aoei]|inclus[aoei]|includ\\p{L}+'),

  beginning:
    /^(?:la società |l'azienda |il gruppo )?(\p{Lu}[\p{L}\p{N}.&'-]*(?: \p{Lu}[\p{L}\p{N}.&'-]*)*)(?:,[^,]*,)? (?:è|era|fu|venne) (?:stat[aoei] )?(?:fondat|creat|istituit|costituit|nat)[aoei](?!\p{L})/iu,
  accordingTo: /^(?:secondo|per|stando a\p{L}*|a detta d\p{L}+) /iu,
  later: anyOf("poi|successivamente|in seguito|più tardi|un anno dopo|l['’]anno dopo|anni dopo"),

  pronouns:
    /^(?:egli|ella|esso|essa|essi|esse|lui|lei|loro|costui|costei|costoro|quest[aoei]|quell[aoei]|quegli|ciò|entramb[ie]|i due|le due)(?= (?:\p{Ll}|«|“))(?! (?:\p{L}+ )?(?:stess[aoei]|volt[ae]|ann[oi]|settiman[ae]|mes[ei]|giorn[oi]))/iu,
  bareNoun: new RegExp(
    `^((?:il|lo|la|i|gli|le|l'|un'|l’)\\s?(?:azienda|aziende|società|startup|start-up|gruppo|gruppi|compagnia|compagnie|colosso|impresa|imprese|ente|enti|ministro|ministra|presidente|sindaco|sindaca|premier|politico|manager|amministratore delegato|fondatore|imprenditore|uomo|donna|ragazzo|ragazza|due aziende|due società|due compagnie|tre aziende|tre società))(?= (?:non )?(?:${helpers}) )`,
    'iu',
  ),

  secondFact: new RegExp(
    `(?:,? (?:e|ed|ma|mentre) (?:(?:non|ne|lo|la|li|le|si|ci|gli|poi|inoltre|oggi|ora) )*(?:${helpers})(?= ))|(?:, mentre )|(?:; )`,
    'u',
  ),
  and: setOf('e ed'),
  rangeOpening: /(?:tra|fra|dai?|dal|dalle|dagli|compres[aoei] tra)(?:\s+\p{L}+){0,2}\s*$/iu,
  abbreviations: setOf(
    'sig dott dr prof ing avv art n nn pag pagg cfr ecc es on sen mons s st co corp inc ltd spa srl',
  ),

  numbers: {
    zero: 0,
    un: 1,
    uno: 1,
    una: 1,
    due: 2,
    tre: 3,
    quattro: 4,
    cinque: 5,
    sei: 6,
    sette: 7,
    otto: 8,
    nove: 9,
    dieci: 10,
    undici: 11,
    dodici: 12,
    tredici: 13,
    quattordici: 14,
    quindici: 15,
    sedici: 16,
    diciassette: 17,
    diciotto: 18,
    diciannove: 19,
    venti: 20,
    trenta: 30,
    quaranta: 40,
    cinquanta: 50,
    sessanta: 60,
    settanta: 70,
    ottanta: 80,
    novanta: 90,
    cento: 100,
    mille: 1000,
    decina: 10,
    dozzina: 12,
    centinaio: 100,
    migliaio: 1000,
  },
  scales: {
    mila: 1e3,
    migliaia: 1e3,
    milione: 1e6,
    milioni: 1e6,
    mln: 1e6,
    miliardo: 1e9,
    miliardi: 1e9,
    mld: 1e9,
    bilione: 1e12,
    bilioni: 1e12,
  },
  decimalMark: ',',
}
