/**
 * The scales that every library has. The words are their publishers' own:
 * PolitiFact, "The Principles of the Truth-O-Meter" (politifact.com);
 * AAP FactCheck, "Verdicts" (aap.com.au/factcheck-verdicts);
 * Pagella Politica, the labels of its first years (polisblog.it/post/74119);
 * FEVER (Thorne et al. 2018, fever.ai);
 * AVeriTeC (Schlichtkrull et al. 2023, github.com/MichSchli/AVeriTeC).
 * What they mean beside each other (`sense`) is this project's reading of their definitions.
 */
import type { Scale, ScaleColour, ScaleValue, Sense } from './scale.ts'

const colours: Readonly<Record<Sense, ScaleColour>> = {
  supported: 'green',
  'mostly-supported': 'lime',
  mixed: 'amber',
  misleading: 'violet',
  'mostly-refuted': 'orange',
  refuted: 'red',
  'strongly-refuted': 'crimson',
  'not-enough-evidence': 'grey',
}

type Row = readonly [id: string, sense: Sense, number: number | null, en: string, it?: string]

const value = (scale: string, [id, sense, number, en, it = en]: Row): ScaleValue => ({
  id: scale === 'plain' ? id : `${scale}:${id}`,
  label: { it, en },
  colour: colours[sense],
  number,
  sense,
})

const scale = (id: string, it: string, en: string, rows: readonly Row[]): Scale => ({
  id,
  label: { it, en },
  builtIn: true,
  values: rows.map((row) => value(id, row)),
})

/** The one a library has until another is chosen, and whose ids have no prefix. */
export const plainScale: Scale = scale('plain', 'Semplice', 'Plain', [
  ['supported', 'supported', 5, 'Supported', 'Confermata'],
  ['refuted', 'refuted', 1, 'Refuted', 'Smentita'],
  ['mixed', 'mixed', 3, 'Mixed', 'In parte'],
  [
    'not-enough-evidence',
    'not-enough-evidence',
    null,
    'Not enough evidence',
    'Prove insufficienti',
  ],
])

export const builtInScales: readonly Scale[] = [
  plainScale,
  scale('politifact', 'PolitiFact', 'PolitiFact', [
    ['true', 'supported', 5, 'True'],
    ['mostly-true', 'mostly-supported', 4, 'Mostly True'],
    ['half-true', 'mixed', 3, 'Half True'],
    ['mostly-false', 'mostly-refuted', 2, 'Mostly False'],
    ['false', 'refuted', 1, 'False'],
    ['pants-on-fire', 'strongly-refuted', 0, 'Pants on Fire'],
  ]),
  scale('aap', 'AAP FactCheck', 'AAP FactCheck', [
    ['true', 'supported', 5, 'True'],
    ['mostly-true', 'mostly-supported', 4, 'Mostly True'],
    ['mixture', 'mixed', 3, 'Mixture'],
    ['mostly-false', 'mostly-refuted', 2, 'Mostly False'],
    ['false', 'refuted', 1, 'False'],
    ['misleading', 'misleading', null, 'Misleading'],
    ['unproven', 'not-enough-evidence', null, 'Unproven'],
  ]),
  scale('pagella', 'Pagella Politica (storica)', 'Pagella Politica (historic)', [
    ['vero', 'supported', 5, 'Vero'],
    ['c-eri-quasi', 'mostly-supported', 4, 'C’eri quasi'],
    ['ni', 'mixed', 3, 'Nì'],
    ['pinocchio-andante', 'mostly-refuted', 2, 'Pinocchio andante'],
    ['panzana-pazzesca', 'refuted', 1, 'Panzana pazzesca'],
  ]),
  scale('fever', 'FEVER', 'FEVER', [
    ['supports', 'supported', 5, 'SUPPORTS'],
    ['refutes', 'refuted', 1, 'REFUTES'],
    ['not-enough-info', 'not-enough-evidence', null, 'NOT ENOUGH INFO'],
  ]),
  scale('averitec', 'AVeriTeC', 'AVeriTeC', [
    ['supported', 'supported', 5, 'Supported'],
    ['refuted', 'refuted', 1, 'Refuted'],
    ['not-enough-evidence', 'not-enough-evidence', null, 'Not Enough Evidence'],
    ['conflicting', 'mixed', 3, 'Conflicting Evidence/Cherrypicking'],
  ]),
  scale('numeric', 'Numerica, da 1 a 5', 'Numeric, 1 to 5', [
    ['5', 'supported', 5, '5: true', '5: vera'],
    ['4', 'mostly-supported', 4, '4: mostly true', '4: in gran parte vera'],
    ['3', 'mixed', 3, '3: half true', '3: vera a metà'],
    ['2', 'mostly-refuted', 2, '2: mostly false', '2: in gran parte falsa'],
    ['1', 'refuted', 1, '1: false', '1: falsa'],
  ]),
]
