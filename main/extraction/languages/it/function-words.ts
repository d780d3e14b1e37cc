/** Italian words of the closed classes. */
import type { Tag } from '../../tokens.ts'
import type { Abbreviations } from '../rules.ts'
import { wordSet } from '../words.ts'

const classes: readonly [Tag, string][] = [
  [
    'determiner',
    `il lo la i gli le l' un uno una un' questo questa questi queste quest' quel quello quella quei
    quegli quelle quell' suo sua suoi sue loro proprio propria propri proprie nostro nostra nostri nostre mio
    mia miei mie tuo tua ogni alcuni alcune qualche diversi diverse molti molte pochi poche tutti tutte tutto tutta
    ciascuno ciascuna entrambi entrambe altri altre`,
  ],
  [
    'preposition',
    `di d' a ad da in con su per tra fra del dello della dell' dei degli delle al allo alla all' ai agli alle
    dal dallo dalla dall' dai dagli dalle nel nello nella nell' nei negli nelle sul sullo sulla sull' sui sugli sulle
    col coi dopo durante senza verso contro entro presso oltre sotto sopra fino sino lungo attraverso mediante nonostante
    malgrado eccetto tranne secondo circa dietro davanti dentro fuori rispetto insieme grazie tramite`,
  ],
  ['coordinator', `e ed o od ma né oppure bensì però nonché`],
  [
    'subordinator',
    `quando mentre perché affinché poiché siccome giacché purché se sebbene benché finché dopoché nonostante come qualora
    ossia cioè dove laddove`,
  ],
  ['relative', `cui chi quale quali`],
  [
    'pronoun',
    `io tu lui lei egli ella esso essa noi voi essi esse ciò questi quest'ultimo ognuno qualcuno nessuno nulla
    niente`,
  ],
  ['clitic', `si ne ci vi mi ti c' s' n' v' m' t' ce se ve`],
  [
    'adverb',
    `già ancora anche inoltre infine invece poi ora oggi ieri domani più meno molto poco troppo tanto quasi
    circa appena sempre mai spesso presto tardi bene male così quindi dunque infatti tuttavia peraltro pertanto
    comunque soltanto solo solamente proprio subito adesso ormai perfino persino addirittura forse
    almeno altresì intanto insomma ecco lì là qui qua sopra attualmente recentemente contemporaneamente
    pure oggi stamattina stasera finora finalmente ulteriormente`,
  ],
  ['negation', `non`],
  [
    'auxiliary',
    `è sono era erano fu furono sarà saranno sia siano fosse fossero sarebbe sarebbero siamo eravamo ha hanno
    aveva avevano ebbe ebbero avrà avranno abbia abbiano avesse avessero avrebbe avrebbero abbiamo ho sta stanno stava
    stavano`,
  ],
  [
    'modal',
    `può possono poteva potevano potrà potranno potrebbe potrebbero possa possano potesse potessero deve devono
    doveva dovevano dovrà dovranno dovrebbe dovrebbero debba debbano dovesse vuole vogliono voleva volevano vorrà
    vorranno vorrebbe vorrebbero voglia vogliano poté possiamo dobbiamo vogliamo`,
  ],
]

export const closedClass: ReadonlyMap<string, Tag> = new Map(
  classes.flatMap(([tag, words]) => [...wordSet(words)].map((word): [string, Tag] => [word, tag])),
)

export const lemmaOfHelper: ReadonlyMap<string, string> = new Map([
  ...[
    ...wordSet(
      `è sono era erano fu furono sarà saranno sia siano fosse fossero sarebbe sarebbero siamo eravamo`,
    ),
  ].map((word): [string, string] => [word, 'essere']),
  ...[
    ...wordSet(
      `ha hanno aveva avevano ebbe ebbero avrà avranno abbia abbiano avesse avessero avrebbe avrebbero abbiamo ho`,
    ),
  ].map((word): [string, string] => [word, 'avere']),
  ...[...wordSet(`sta stanno stava stavano`)].map((word): [string, string] => [word, 'stare']),
])

/** Preposition and article in one word, taken apart. */
export const articled: ReadonlyMap<string, string> = new Map(
  [
    ['di', "del dello della dell' dei degli delle"],
    ['a', "al allo alla all' ai agli alle"],
    ['da', "dal dallo dalla dall' dai dagli dalle"],
    ['in', "nel nello nella nell' nei negli nelle"],
    ['su', "sul sullo sulla sull' sui sugli sulle"],
    ['con', 'col coi'],
  ].flatMap(([plain = '', forms = '']) =>
    [...wordSet(forms)].map((form): [string, string] => [form, plain]),
  ),
)

/** "della" holds "la", "nell'" holds "l'". */
export function articleIn(preposition: string): string | undefined {
  const plain = articled.get(preposition)
  if (plain === undefined) return undefined
  if (preposition.endsWith("l'")) return "l'"
  const found = /(?:l(lo|la|le)|(gli)|([eo])l|(i))$/u.exec(preposition)
  if (!found) return undefined
  return found[1] ?? found[2] ?? (found[3] === undefined ? 'i' : 'il')
}

export const stopWords = wordSet(`
il lo gli della dello degli delle dei del alla allo agli alle nel nella nei nelle dal dalla dai dalle sul sulla che non
per con una uno un è sono ha hanno di da si più anche come ma ed tra fra cui questo questa suo sua loro essere stato
stata era dopo quando secondo circa miliardi milioni`)

export const abbreviations: Abbreviations = {
  titles:
    wordSet(`sig sigg sig.ra sig.na sig.re sig.a dott dott.ssa dr dr.ssa prof prof.ssa avv ing arch geom rag on onn
    sen gen col magg cap ten mons don rev s ss st cav comm uff egr gent spett ill ill.mo gent.mo preg pres min psicol
    mr mrs ms jr dir serg brig isp proc cons sost segr amb card loc fraz l.go b.go f.lli sr dott.sse dott.ri ing.ri v.cte cte cte v v.le p.za p.zza c.so via`),
  inner:
    wordSet(`es p.es ad.es ecc.mo cfr cf vs ca tel cell fax sec cit op.cit ibid id rif oss all max min fig figg tab
    d lett cod co.co.co f.to c.a n.b dim agg conv mod orig trad circ avv.ti es st amm fatt v.sic`),
  either:
    wordSet(`spa srl s.p.a s.r.l s.n.c s.a.s inc ltd co corp bros a.c d.c c.d c.m p.v u.s a.m p.m
    gen feb mar apr mag giu lug ago set sett ott nov dic lun mart merc giov ven sab dom az econ`),
  beforeNumbers:
    wordSet(`n nn nr num no p pp pag pagg art artt prot reg doc delib rif ord ric sent int cap capp vol voll fig tav sez par parr comma lett c
    co tel ore h kg km sec`),
  starters:
    wordSet(`il lo la i gli le un una uno ma e poi inoltre tuttavia infatti quindi così dopo quando mentre se non
    in con per da questo questa questi queste quello quella è sono ha hanno si secondo anche nel nella nei nelle al alla
    del della ora oggi ieri perché come già ci nessun nessuno nessuna molti molte molto tutti tutte tutto ciò chi cosa dove forse solo oltre intanto
    insomma ecco era erano fu sarà saranno aveva avevano ogni lì là qui sul sulla sui sulle tra fra alcuni alcune altri
    altre c'è c'era né eppure però dunque allora infine grazie sempre mai più sotto sopra durante entro verso lui lei
    loro noi voi io`),
  letterWords: wordSet(``),
}
