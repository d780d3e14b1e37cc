/** English words before a full stop that need not end a sentence. */
import type { Abbreviations } from '../rules.ts'
import { wordSet } from '../words.ts'

export const englishAbbreviations: Abbreviations = {
  titles:
    wordSet(`mr mrs ms messrs mme mlle dr drs prof rev fr hon gov sen rep pres gen lt col capt cmdr maj sgt cpl adm
    supt gens lts sens reps govs profs msgr pvt pfc cong st mt ft amb atty insp det asst assoc sr`),
  inner: wordSet(
    `vs v e.g i.e eg ie cf viz al a.k.a incl avg bldg apt mgmt approx esp dept univ ed eds trans ca est attn`,
  ),
  either:
    wordSet(`inc ltd co corp llc bros plc jr etc u.s u.k u.n e.u d.c a.d b.c ph.d m.d b.a m.a ave blvd rd
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun calif conn fla ga ill ind
    kan mass mich minn miss mo neb nev okla ore pa tenn tex va wash wis ariz ark colo del la md me n.y n.j n.c s.c s.d
    n.d n.h n.m r.i w.va mfg intl natl gov't assn dist hwy pkwy u.s.a`),
  beforeNumbers: wordSet(
    `no n° nos ext tel doc sect lot rm p pp fig figs sec secs art arts vol vols ch par para ver n nr op`,
  ),
  starters:
    wordSet(`the a an i he she it we you they this that these those there here but and so if when while after
    before since in on at by for with from as however moreover meanwhile although though because did do does is are was
    were has have had can could will would what who where why how his her its their our my your not no yes one some many
    most all both each every another such then now today yesterday even only just also still yet or nor nobody nothing somebody everyone everything everybody anyone please thanks maybe
    perhaps well ok okay oh let see go come never always once last next of like unlike despite during under over between
    through although whether either neither no one's it's that's there's i'm i've i'd i'll we're you're they're he's
    she's don't doesn't didn't can't won't meanwhile later earlier recently finally instead according`),
  letterWords: wordSet(`I A`),
  alwaysCapital: wordSet(`i`),
}
