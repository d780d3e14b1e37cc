/** The forms of Italian verbs that a text in the third person can hold, with what they are. */
import type { VerbForm } from '../rules.ts'
import { wordSet } from '../words.ts'
import { moreAre, moreEre, moreHomographs, presents } from './more-verbs.ts'
import { are, ere, families, ire, isc } from './verbs.ts'

type Kind = Omit<VerbForm, 'lemma'>

const finite: Kind = { finite: true }
const future: Kind = { finite: true, future: true }
const conditional: Kind = { finite: true, conditional: true }
const gerund: Kind = { gerund: true }
const participle: Kind = { participle: true }
const infinitive: Kind = { infinitive: true }

/** Finite forms that are nouns or adjectives more often than verbs. */
const homographs = wordSet(`${moreHomographs}
accusa affitta aggiorna aiuta alloggia anticipa apprezza arma arresta attacca calcola cambia causa cede centra cerca
cessa circola colloca colpa comanda commissiona compensa completa compra comunica concerta condanna conferma confronta
conquista conserva consigli consulta conta contatta contesta controlla copia corona cresce cura danni delega denuncia
deposita destina dura entra esporta esporta eredita fabbrica fattura ferma figura filma firma fissa fonda forma forza fotografa frequenta
gioca guarda guida importa impiega indaga informa ingaggia interessa intervista invita lascia laurea lavora lega libera lotta
manca marcia media meta mina minaccia mira misura mobilita modella modera monta mostra multa nomina nota offerta
opera ordina parla parte passa pausa pena pesa pianta porta posa pratica prega premi premia presa presta prova
programma promessa protesta punta quota raccolta recita regola replica resta revoca ricerca riforma riserva
rinuncia rivista rubrica salva scala scambia scarica scelta scorta scritta sede segni segue segreta sfida sigla sospetta
sosta spesa spinta sposa stampa stima studia suona taglia tarda targa tassa telefona tenta termini testa testi tifa toma tratta
tocca tutela unica usa valuta vanta varia vendita verifica versa vieta vincita visita vota cause guide prove forme
ordini parti prezzi fini voti servi menti fine legge mese sente serve luce voce sale vale fa rende sete
interno giovane presente assente corrente vincente seguente recente mancante chiusura conti punti prodotti
fatti stati elegante critica pubblica politica tecnica logica fisica specifica indica classifica qualifica modifica
applica replica pratica ottiene data aperta coperta scoperta corsa difesa attesa intesa ripresa impresa risposta
proposta posta imposta promossa messa mossa svolta rotta sparsa diffusa chiusa vista nata letta
specializza diploma dominio motivo domanda gravi dettagli tecniche pubbliche lungo attiva stabile principali
sconta dichiara integra esclusiva militare popolare regolare particolare titolare scolare singolare secolare mare bare
`)

const notGerunds =
  wordSet(`quando comando mondo fondo secondo stipendo tremendo stupendo orrendo reverendo
dividendo referendo bando sbando contrabbando memorando faccendo brando orlando fernando rolando armando ferdinando nando
agendo addendo`)

const forms = new Map<string, VerbForm>()

function add(form: string, lemma: string, kind: Kind): void {
  const known = forms.get(form)
  const merged: VerbForm = { ...known, ...kind, lemma: known?.lemma ?? lemma }
  if (kind.finite && homographs.has(form)) merged.homograph = true
  forms.set(form, merged)
}

const participles = new Map<string, string>()

function addParticiple(masculine: string, lemma: string): void {
  if (!participles.has(lemma)) participles.set(lemma, masculine)
  const stem = masculine.slice(0, -1)
  for (const ending of 'oaie') add(stem + ending, lemma, participle)
}

function addFuture(stem: string, lemma: string): void {
  for (const ending of ['à', 'anno', 'emo']) add(stem + ending, lemma, future)
  for (const ending of ['ebbe', 'ebbero']) add(stem + ending, lemma, conditional)
}

function addFirst(lemma: string): void {
  const stem = lemma.slice(0, -3)
  const hard = /[cg]$/u.test(stem) ? `${stem}h` : stem
  const short = stem.endsWith('i') ? stem.slice(0, -1) : stem
  const soft = /[cg]i$/u.test(stem) ? short : hard
  for (const ending of ['a', 'ano', 'ava', 'avano', 'ò', 'arono', 'asse', 'assero']) {
    add(stem + ending, lemma, finite)
  }
  const subjunctive = hard === stem ? short : hard
  for (const ending of ['ino', 'iamo']) add(subjunctive + ending, lemma, finite)
  addFuture(`${soft}er`, lemma)
  add(`${stem}ando`, lemma, gerund)
  addParticiple(`${stem}ato`, lemma)
  add(lemma, lemma, infinitive)
}

function addSecond(entry: string): void {
  const [lemma = '', irregular, remote] = entry.split(':')
  const stem = lemma.slice(0, -3)
  const vowel = lemma.endsWith('ire') ? 'i' : 'e'
  const velar = /(?:glie|gne)re$/u.test(lemma)
  const hard = velar ? stem.replace(/gli$/u, 'lg').replace(/gn$/u, 'ng') : stem
  for (const ending of ['e', `${vowel}va`, `${vowel}vano`]) add(stem + ending, lemma, finite)
  for (const ending of [`${vowel}sse`, `${vowel}ssero`, 'iamo']) {
    add((stem + ending).replace('ii', 'i'), lemma, finite)
  }
  for (const ending of ['ono', 'ano']) add(hard + ending, lemma, finite)
  if (remote !== undefined && vowel === 'e') {
    add(remote, lemma, finite)
    add(remote.endsWith('é') ? remote.replace(/é$/u, 'erono') : `${remote}ro`, lemma, finite)
  } else {
    for (const ending of ['ì', 'irono']) add(stem + ending, lemma, finite)
  }
  addFuture(/(?:cad|ved|viv|god)ere$/u.test(lemma) ? `${stem}r` : `${stem}${vowel}r`, lemma)
  add(`${stem}endo`, lemma, gerund)
  const uto = /[cs]c$/u.test(stem) ? `${stem}iuto` : `${stem}uto`
  addParticiple(irregular ?? (vowel === 'i' ? `${stem}ito` : uto), lemma)
  add(lemma, lemma, infinitive)
}

function addIsc(lemma: string): void {
  const stem = lemma.slice(0, -3)
  for (const ending of [
    'isce',
    'iscono',
    'isca',
    'iscano',
    'iva',
    'ivano',
    'ì',
    'irono',
    'isse',
    'issero',
    'iamo',
  ]) {
    add(stem + ending, lemma, finite)
  }
  addFuture(`${stem}ir`, lemma)
  add(`${stem}endo`, lemma, gerund)
  addParticiple(`${stem}ito`, lemma)
  add(lemma, lemma, infinitive)
}

function addFamilies(): void {
  for (const family of families) {
    for (const mark of family.prefixes.split(' ')) {
      const prefix = mark === '-' ? '' : mark
      const lemma = prefix + family.ending
      for (const words of [family.present, family.remote, family.subjunctive, family.imperfect]) {
        for (const form of words.split(' ')) add(prefix + form, lemma, finite)
      }
      const stem = prefix + family.future
      addFuture(stem, lemma)
      add(prefix + family.gerund, lemma, gerund)
      addParticiple(prefix + family.participle, lemma)
      add(lemma, lemma, infinitive)
    }
  }
}

const entries = (list: string): string[] => list.split(/\s+/u).filter((word) => word.length > 0)
for (const lemma of [...entries(are), ...entries(moreAre)])
  if (lemma.endsWith('are')) addFirst(lemma)
for (const entry of [...entries(ere), ...entries(moreEre), ...entries(ire)]) addSecond(entry)
for (const lemma of entries(isc)) addIsc(lemma)
addFamilies()
for (const entry of entries(presents)) {
  const [form = '', lemma = ''] = entry.split(':')
  add(form, lemma, finite)
}

const pronounTail = /(?:si|lo|la|li|le|gli|ne|ci|vi|mi|ti|sene|cela|gliela|glielo)$/u

function lemmaOfGerund(word: string): string {
  return word.endsWith('ando') ? word.replace(/ando$/u, 'are') : word.replace(/endo$/u, 'ere')
}

/** By its ending alone, where no list knows the verb. */
function guess(word: string): VerbForm | undefined {
  if (word.length < 6) return undefined
  if (/[ae]ndo$/u.test(word)) {
    return notGerunds.has(word) ? undefined : { lemma: lemmaOfGerund(word), gerund: true }
  }
  if (/(?:[ei]rà|[ei]ranno)$/u.test(word)) {
    return {
      lemma: word.replace(/(?:er(?:à|anno))$/u, 'are').replace(/ir(?:à|anno)$/u, 'ire'),
      finite: true,
      future: true,
    }
  }
  if (/[ei]rebber?o?$/u.test(word)) {
    return { lemma: word.replace(/[ei]rebber?o?$/u, 'are'), finite: true, conditional: true }
  }
  if (/(?:arono|avano|izza|izzano)$/u.test(word)) {
    return { lemma: word.replace(/(?:arono|avano|ano|a)$/u, 'are'), finite: true }
  }
  if (/(?:irono|isce|iscono)$/u.test(word)) {
    return { lemma: word.replace(/(?:irono|isce|iscono)$/u, 'ire'), finite: true }
  }
  if (/[^p]ò$/u.test(word)) return { lemma: word.replace(/ò$/u, 'are'), finite: true }
  return undefined
}

/** What a lower-case word can be as a verb, if anything. */
export function verbForm(word: string): VerbForm | undefined {
  const known = forms.get(word)
  if (known) return known
  const bare = word.replace(pronounTail, '')
  if (bare !== word && bare.length >= 4) {
    if (/[ae]ndo$/u.test(bare)) return verbForm(bare)
    if (/[aei]r$/u.test(bare)) return { lemma: `${bare}e`, infinitive: true }
    const form = forms.get(bare)
    if (form?.participle && bare.length > 5 && word.endsWith('si'))
      return { lemma: form.lemma, participle: true }
  }
  if (/(?:are|ere|ire)$/u.test(word) && word.length > 5) {
    return { lemma: word, infinitive: true, homograph: true }
  }
  return guess(word)
}

/** "fondata" where a helping verb stands before it, though no list knows the verb. */
export function looksLikeParticiple(word: string): boolean {
  return word.length > 4 && /(?:at|ut|it|tt|rs|st|nt|us|es|is|os)[oaei]$/u.test(word)
}

/** Third person singular or plural of the present, for a gerund told as a sentence. */
export function presentOf(lemma: string, plural: boolean): string | undefined {
  for (const family of families) {
    if (!lemma.endsWith(family.ending)) continue
    const prefix = lemma.slice(0, -family.ending.length)
    const known = family.prefixes.split(' ').some((mark) => (mark === '-' ? '' : mark) === prefix)
    if (known) return prefix + family.present.split(' ')[plural ? 1 : 0]!
  }
  const stem = lemma.slice(0, -3)
  if (lemma.endsWith('are')) return stem + (plural ? 'ano' : 'a')
  if (forms.has(`${stem}isce`) && lemma.endsWith('ire')) return stem + (plural ? 'iscono' : 'isce')
  const hard = stem.replace(/gli$/u, 'lg').replace(/gn$/u, 'ng')
  return plural ? `${hard}ono` : `${stem}e`
}

/** Past participle, masculine singular, of a verb known or guessed. */
export function participleOf(lemma: string): string | undefined {
  const known = participles.get(lemma)
  if (known !== undefined) return known
  if (lemma.endsWith('are')) return lemma.replace(/are$/u, 'ato')
  return undefined
}
