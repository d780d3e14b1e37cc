/** What Italian brings to the reading of quantities. */
import type { CurrencySense, QuantityRules } from '../../quantities/rules.ts'
import { wordSet } from '../words.ts'
import { closedClass } from './function-words.ts'
import { italianCardinal, italianElided, italianOrdinal } from './numbers.ts'
import { italianCalendar } from './quantity-calendar.ts'
import { italianMinorUnits, italianPhrases } from './quantity-phrases.ts'
import { italianUnits } from './quantity-units.ts'

interface Key {
  key: string
  text?: string
}

const scales = wordSet(
  `mila milione milioni miliardo miliardi mln mld bilioni dozzina dozzine terzi quarti quinti sesti settimi ottavi noni
  decimi punti punto volte volta anni anno mesi mese settimane giorni ore ora giornate decenni secoli secolo trimestri
  semestri euro dollari chili metri chilometri gradi litri %`,
)
const articles = wordSet(
  `i gli le l' dei degli delle ai agli alle dai dagli dalle nei negli nelle sui sugli sulle queste questi quelle quei
  entrambe entrambi tutti tutte tutt'e loro`,
)
const singularArticles = wordSet(
  `il lo la l' al allo alla dal dallo dalla nel nello nella del dello della sul sulla`,
)
const afterHalf = wordSet(
  `milione miliardo bilione dozzina punto ora secolo litro chilo metro grado giornata anno chilometro miglio etto
  dollaro sterlina franco penny giro pollice piede acro oncia libbra gallone pinta tazza cucchiaio cucchiaino ettaro
  quintale etto grammo millimetro centimetro iarda mese minuto kilometro decennio tonnellata gigawatt megawatt gigabyte euro`,
)
const afterYouAre = wordSet(
  `un una il la lo l' stato stata già ancora andato andata tu più molto così sicuro sicura`,
)
/** "il secondo fine", "il terzo settore", "la quarta di copertina": sayings, no places in a row. */
const afterOrdinal: Record<string, ReadonlySet<string>> = {
  secondo: wordSet(`fine lavoro piatto`),
  seconda: wordSet(`mano casa`),
  terzo: wordSet(`settore mondo reich`),
  terza: wordSet(`età via`),
  quarta: wordSet(`di`),
}
const afterFirst = wordSet(`posto classificato classificata trimestre semestre classificati premio`)

/**
 * "sei" the verb, "mezzo" the means, "secondo" according to, "la prima volta" and "le due aziende",
 * which point at things rather than count them.
 */
function notNumber(tokens: readonly Key[], i: number): boolean {
  const word = tokens[i]?.key ?? ''
  const before = tokens[i - 1]?.key ?? ''
  const after = tokens[i + 1]?.key
  if (/^mezz[oaie]?$/.test(word)) {
    const noun = after === "'" ? tokens[i + 2]?.key : after
    return tokens.length > 1 && !(noun !== undefined && afterHalf.has(noun))
  }
  if (word === 'zero' && before === 'sotto') return true
  if (word === 'sei') return before === 'tu' || (after !== undefined && afterYouAre.has(after))
  if (word === 'due') return articles.has(before) && after !== undefined && pointsBack(tokens, i)
  // "un paio d’ore" is two hours, "un paio di scarpe" one pair.
  if (after === 'paio' || word === 'paio')
    return !isTimeAfter(tokens, word === 'paio' ? i + 1 : i + 2)
  if (after !== undefined && afterOrdinal[word]?.has(after)) {
    return word !== 'quarta' || tokens[i + 2]?.key === 'copertina'
  }
  if (/^prim[oaie]$/.test(word)) {
    return tokens.length > 1 && !(after !== undefined && afterFirst.has(after))
  }
  if (/^second[oa]$/.test(word)) {
    return tokens.length > 1 && !singularArticles.has(tokens[i - 1]?.key === "'" ? "l'" : before)
  }
  const text = tokens[i]?.text ?? ''
  const name = /^\p{Lu}\p{Ll}/u.test(text) && i > 0 && !/^[.:;!?"“«(–—]$/.test(before)
  return name && !(after !== undefined && scales.has(after))
}

/** "di settimane", "d’ore": of units of time. */
function isTimeAfter(tokens: readonly Key[], i: number): boolean {
  const of = tokens[i]?.key
  const noun = tokens[of === 'd' ? i + 2 : i + 1]?.key ?? ''
  return (of === 'di' || of === 'd') && (scales.has(noun) || noun === 'migliaia')
}

function pointsBack(tokens: readonly Key[], i: number): boolean {
  const after = tokens[i + 1]
  return after !== undefined && /^\p{Ll}/u.test(after.key) && !scales.has(after.key)
}

export const italianQuantities: QuantityRules = {
  language: 'it',
  decimal: ',',
  dayFirst: true,
  articleBefore: 'relatives',
  relativeFollows: true,
  entries: {
    ...italianPhrases,
    ...italianCalendar,
    currency: [
      ...(italianPhrases.currency ?? []),
      ['marchi', { unit: 'DEM', scaledOnly: true }],
      ['won', { unit: 'KRW' }],
      ['rand', { unit: 'ZAR' }],
      ['real', { unit: 'BRL' }],
      ...italianMinorUnits.map(([phrases, unit]): [string, CurrencySense] => [
        phrases,
        { unit, minor: true },
      ]),
    ],
  },
  units: italianUnits,
  cardinalWord: italianCardinal,
  elidedCardinal: italianElided,
  ordinalWord: italianOrdinal,
  joinsTens: false,
  ordinalEndings: wordSet(`º ª o a °`),
  functionWords: new Set([
    ...closedClass.keys(),
    ...wordSet(`che l un all dell nell dall sull d s c fino ecc inclusi compresi stanziati previsti investiti annui
      annuali complessivi circa totali l'anno`),
  ]),
  notNumber,
  labelWords: wordSet(
    `formula articolo articoli art artt legge leggi comma commi n nr num numero pagina pagine pag pp capitolo cap km decreto
    sezione paragrafo figura fig tabella tab allegato volume vol versione under over canale stanza interno volo serie
    girone gruppo fase categoria classe taglia modello via protocollo delibera ordinanza regolamento direttiva`,
  ),
  moneyWords: wordSet(
    `investono investe investirà investiranno investito investiti investire investimento investimenti ricavi ricavo
    fatturato fattura utile utili perdita perdite debito debiti prestito prestiti finanziamento finanziamenti costo costi
    costa costerà costano spesa spese spende spenderà prezzo prezzi valore valutata valutato valutazione capitalizzazione
    vale multa multe sanzione stipendio stipendi budget bilancio fondi fondo stanzia stanziati stanziamento stanziato
    raccolto raccoglie raccolta round paga paghi pagato pagare pagherà versa versato acquista acquistato acquisisce
    acquisizione compra acquisto vende vendita deficit disavanzo pil manovra bonus dividendo dividendi incassa incassato`,
  ),
  nounsFollow: false,
  countryLinks: ['di', 'del', 'dello', 'della', 'delle', 'degli', 'dell’'],
  nounsThatAreWords: wordSet(`marco sol som sum lei corona corone leone leoni`),
  nounsNotMoney: wordSet(`nuovo nuovi diritti zimbabwe dinara leva`),
  codesThatAreWords: wordSet(`ALL TOP MOP CUP LEI PEN`),
}
