/**
 * What the findings say, by the key of their message. `{{name}}` is put in from the values of the
 * message. Short sentences: what was noticed, and where it helps what may be done about it.
 */
import type { FindingKind, FindingLevel } from '../records/findings.ts'

interface FindingWords {
  readonly kind: Record<FindingKind, string>
  readonly level: Record<FindingLevel, string>
  readonly message: Record<FindingKind, Readonly<Record<string, string>>>
}

const it: FindingWords = {
  kind: {
    sum: 'Somma',
    change: 'Variazione',
    share: 'Quota',
    shares: 'Quote di un intero',
    'two-values': 'Due valori',
    dates: 'Date',
    headline: 'Titolo',
    unfaithful: 'Fuori dal passo',
    unresolved: 'Non sta da sola',
    compound: 'Più fatti',
    duplicate: 'Ripetuta',
    'checked-before': 'Già verificata',
    'thin-evidence': 'Prove scarse',
    anchor: 'Ancoraggio',
  },
  level: { holds: 'Torna', notice: 'Da guardare', problem: 'Non torna' },
  message: {
    sum: {
      holds: 'Le parti danno il totale.',
      more: 'Le parti danno più del totale dichiarato.',
      less: 'Le parti danno meno del totale dichiarato.',
    },
    change: {
      holds: 'La variazione dichiarata torna: {{told}}.',
      differs: 'La variazione dichiarata è {{told}}, ma i due valori danno {{reckoned}}.',
    },
    share: {
      implies: 'Se {{share}} vale {{worth}}, l’intero vale {{whole}}.',
      holds:
        'Se {{share}} vale {{worth}}, l’intero vale {{whole}}: come detto altrove, {{stated}}.',
      differs: 'Se {{share}} vale {{worth}}, l’intero vale {{whole}}; altrove si dice {{stated}}.',
      partHolds: '{{part}} su {{whole}} fa {{told}}.',
      partDiffers: '{{part}} su {{whole}} fa {{reckoned}}, non {{told}}.',
    },
    shares: {
      holds: 'Le quote danno 100 %.',
      more: 'Le quote danno {{sum}}: più dell’intero.',
    },
    'two-values': {
      here: 'La stessa quantità ha due valori: {{one}} e {{other}}.',
      elsewhere: 'La stessa quantità ha un altro valore in «{{title}}»: {{one}} qui, {{other}} là.',
    },
    dates: {
      range: 'Il periodo finisce ({{second}}) prima di cominciare ({{first}}).',
      later: 'Ciò che viene dopo ha una data anteriore: {{second}}, prima di {{first}}.',
      beginning: '{{name}} nasce nel {{first}}, ma agisce già nel {{second}}.',
    },
    headline: {
      number: 'Il titolo dice «{{words}}», il testo non lo dice mai.',
      name: 'Il titolo nomina {{words}}, il testo mai.',
    },
    unfaithful: {
      number: 'Nel passo e nel suo paragrafo non c’è: {{words}}.',
      name: 'La fonte non nomina mai: {{words}}.',
    },
    unresolved: {
      standIn: '«{{words}}» non dice chi o che cosa.',
      speaker: 'Chi parla è «{{words}}»: il testo non dice chi sia.',
      noDate:
        'Date relative ({{words}}) senza la data di pubblicazione: va indicata nei dati della fonte.',
      relative: 'Date relative nel testo: {{words}}. Va scritto il giorno.',
    },
    compound: {
      second: 'Un secondo fatto comincia con «{{words}}»: un solo verdetto non basta.',
      several: 'Contiene più di un fatto: un solo verdetto non basta.',
    },
    duplicate: { here: 'Dice quasi lo stesso di un’altra affermazione di questa fonte.' },
    'checked-before': {
      verdict: 'Quasi uguale a una già verificata in «{{title}}»: {{verdict}}.',
      differs:
        'Quasi uguale a una di «{{title}}» con un altro verdetto: {{own}} qui, {{verdict}} là.',
    },
    'thin-evidence': {
      none: 'C’è un verdetto, ma nessuna prova a favore o contro da una fonte indipendente.',
      one: 'Il verdetto poggia su una sola fonte indipendente: ne servono due.',
      noPrimary: 'Fra le prove non c’è una fonte primaria: un ente, o chi è nominato.',
    },
    anchor: {
      moved: 'Il passo si è spostato.',
      fuzzy: 'Il passo è cambiato: è ancorato a parole simili.',
      ambiguous: 'Le parole del passo stanno in più luoghi: non si sa quale.',
      orphan: 'Il passo non c’è più nel testo.',
    },
  },
}

const en: FindingWords = {
  kind: {
    sum: 'Sum',
    change: 'Change',
    share: 'Share',
    shares: 'Shares of a whole',
    'two-values': 'Two values',
    dates: 'Dates',
    headline: 'Headline',
    unfaithful: 'Not in the passage',
    unresolved: 'Does not stand alone',
    compound: 'Several facts',
    duplicate: 'Repeated',
    'checked-before': 'Checked before',
    'thin-evidence': 'Thin evidence',
    anchor: 'Anchor',
  },
  level: { holds: 'Adds up', notice: 'Worth a look', problem: 'Does not add up' },
  message: {
    sum: {
      holds: 'The parts make the total.',
      more: 'The parts make more than the total that is given.',
      less: 'The parts make less than the total that is given.',
    },
    change: {
      holds: 'The change that is given is right: {{told}}.',
      differs: 'The change that is given is {{told}}, but the two values make {{reckoned}}.',
    },
    share: {
      implies: 'If {{share}} is worth {{worth}}, the whole is worth {{whole}}.',
      holds:
        'If {{share}} is worth {{worth}}, the whole is worth {{whole}}: as said elsewhere, {{stated}}.',
      differs:
        'If {{share}} is worth {{worth}}, the whole is worth {{whole}}; elsewhere it is {{stated}}.',
      partHolds: '{{part}} of {{whole}} is {{told}}.',
      partDiffers: '{{part}} of {{whole}} is {{reckoned}}, not {{told}}.',
    },
    shares: {
      holds: 'The shares make 100%.',
      more: 'The shares make {{sum}}: more than the whole.',
    },
    'two-values': {
      here: 'One quantity has two values: {{one}} and {{other}}.',
      elsewhere: 'The quantity has another value in “{{title}}”: {{one}} here, {{other}} there.',
    },
    dates: {
      range: 'The period ends ({{second}}) before it begins ({{first}}).',
      later: 'What comes later has an earlier date: {{second}}, before {{first}}.',
      beginning: '{{name}} begins in {{first}}, but acts in {{second}}.',
    },
    headline: {
      number: 'The headline says “{{words}}”, the body never does.',
      name: 'The headline names {{words}}, the body never does.',
    },
    unfaithful: {
      number: 'Neither in the passage nor in its paragraph: {{words}}.',
      name: 'The source never names: {{words}}.',
    },
    unresolved: {
      standIn: '“{{words}}” does not say who or what.',
      speaker: 'The speaker is “{{words}}”: the text does not tell who that is.',
      noDate:
        'Relative dates ({{words}}) without a day of publication: add it to the source’s details.',
      relative: 'Relative dates in the text: {{words}}. Write the day.',
    },
    compound: {
      second: 'A second fact begins with “{{words}}”: one verdict cannot answer both.',
      several: 'It holds more than one fact: one verdict cannot answer them.',
    },
    duplicate: { here: 'Says nearly the same as another claim of this source.' },
    'checked-before': {
      verdict: 'Nearly the same was checked in “{{title}}”: {{verdict}}.',
      differs:
        'Nearly the same as one in “{{title}}” with another verdict: {{own}} here, {{verdict}} there.',
    },
    'thin-evidence': {
      none: 'There is a verdict, but no evidence for or against from an independent publisher.',
      one: 'The verdict rests on one independent publisher: two are needed.',
      noPrimary: 'No primary source among the evidence: an authority, or a party that is named.',
    },
    anchor: {
      moved: 'The passage has moved.',
      fuzzy: 'The passage has changed: the anchor is on similar words.',
      ambiguous: 'The words of the passage stand in several places: which one is not known.',
      orphan: 'The passage is no longer in the text.',
    },
  },
}

export const findingWords = { it, en }

/** Names of values that are verdicts, which their scale has words for. */
export const isVerdictValue = (name: string): boolean => name === 'verdict' || name === 'own'

/** A message with its values put in; `show` turns those that are not words into words. */
export function sayFinding<V>(
  words: FindingWords,
  { key, values }: { readonly key: string; readonly values: Readonly<Record<string, V>> },
  show: (value: V, name: string) => string,
): string {
  const at = key.indexOf('.')
  const message = words.message[key.slice(0, at) as FindingKind]?.[key.slice(at + 1)] ?? key
  return message.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    const value = values[name]
    return value === undefined ? whole : show(value, name)
  })
}
