/** English words of the closed classes. */
import type { Tag } from '../../tokens.ts'
import { wordSet } from '../words.ts'

const classes: readonly [Tag, string][] = [
  [
    'determiner',
    `the a an this these those every each some any no both all another either neither its his her their our my your
    many several few most such other`,
  ],
  [
    'preposition',
    `of in to for with on at from by about into through over under between among against during without within along across
    behind beyond toward towards upon off above below near per via amid despite including excluding following like unlike
    around inside outside onto out up down throughout since until till after before as than alongside versus
    regarding concerning worth besides except`,
  ],
  ['coordinator', `and or but nor yet plus`],
  [
    'subordinator',
    `when while because although though if unless whereas once whenever wherever lest provided`,
  ],
  ['relative', `which who whose whom where`],
  ['complementizer', `what how why whether`],
  [
    'pronoun',
    `i you he she it we they me him us them himself herself itself themselves someone somebody anyone everyone everybody nobody
    something anything everything nothing none one ones there mine theirs hers ours himself`,
  ],
  [
    'adverb',
    `also still already now then here too very more less just only even ever never always often soon later ago again
    almost nearly about roughly approximately perhaps maybe however therefore thus meanwhile moreover furthermore nevertheless
    instead otherwise today tomorrow yesterday tonight away back together apart so well much further far quite rather
    once twice else indeed overall abroad online sometimes early late least`,
  ],
  ['negation', `not never n't`],
  [
    'auxiliary',
    `is are was were am be been being has have had do does did isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't
    didn't 're 've 'm`,
  ],
  [
    'modal',
    `will would can could may might must shall should won't wouldn't can't couldn't cannot mustn't shouldn't 'll 'd`,
  ],
]

export const closedClass: ReadonlyMap<string, Tag> = new Map(
  classes.flatMap(([tag, words]) => [...wordSet(words)].map((word): [string, Tag] => [word, tag])),
)

export const be = wordSet("is are was were am be been being isn't aren't wasn't weren't 're 'm")
export const have = wordSet("has have had having hasn't haven't hadn't 've")
export const doing = wordSet("do does did doesn't don't didn't")

/** Prepositions that are subordinators where a clause follows them. */
export const beforeClauses = wordSet('after before since until till as once')

/** Capitalised words that name nobody: days, months, peoples. */
export const capitalWords =
  wordSet(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july
  august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  american british english italian french german spanish european african asian chinese japanese indian russian
  ukrainian israeli palestinian canadian australian mexican brazilian swiss dutch belgian austrian greek polish turkish
  iranian iraqi syrian korean saudi danish swedish norwegian finnish irish scottish welsh portuguese hungarian
  egyptian christian muslim jewish catholic democratic republican conservative labour western eastern northern southern
  i mr mrs ms dr christmas easter`)

export const stopWords =
  wordSet(`the of and to in is was for that on with said has have it by from at as be are were an this
  which will its not but they he she we you his her their or been had who after more than also about`)
