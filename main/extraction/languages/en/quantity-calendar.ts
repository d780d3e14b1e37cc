/** English words of dates and hours, each under its sense. */
import type { QuantityRules } from '../../quantities/rules.ts'

type Row = [phrases: string, payload: { n: number; weak?: boolean }]

/** Short names with and without their full stop. */
function short(names: string, n: number, weak: boolean): Row {
  const all = names.split('|').flatMap((name) => [name, `${name}.`])
  return [all.join('|'), weak ? { n, weak } : { n }]
}

export const englishCalendar: QuantityRules['entries'] = {
  month: [
    ['january', { n: 1 }],
    short('jan', 1, false),
    ['february', { n: 2 }],
    short('feb', 2, false),
    ['march', { n: 3, weak: true }],
    short('mar', 3, true),
    ['april', { n: 4 }],
    short('apr', 4, false),
    ['may', { n: 5, weak: true }],
    ['june', { n: 6 }],
    short('jun', 6, true),
    ['july', { n: 7 }],
    short('jul', 7, true),
    ['august', { n: 8, weak: true }],
    short('aug', 8, false),
    ['september', { n: 9 }],
    short('sep|sept', 9, false),
    ['october', { n: 10 }],
    short('oct', 10, false),
    ['november', { n: 11 }],
    short('nov', 11, false),
    ['december', { n: 12 }],
    short('dec', 12, true),
  ],
  weekday: [
    ['monday|mondays', { n: 1 }],
    short('mon', 1, true),
    ['tuesday|tuesdays', { n: 2 }],
    short('tue|tues', 2, true),
    ['wednesday|wednesdays', { n: 3 }],
    short('wed|weds', 3, true),
    ['thursday|thursdays', { n: 4 }],
    short('thu|thur|thurs', 4, true),
    ['friday|fridays', { n: 5 }],
    short('fri', 5, true),
    ['saturday|saturdays', { n: 6 }],
    short('sat', 6, true),
    ['sunday|sundays', { n: 7 }],
    short('sun', 7, true),
  ],
  dayOffset: [
    ['today', 0],
    ['tomorrow|tmr', 1],
    ['yesterday', -1],
    ['the day after tomorrow|day after tomorrow', 2],
    ['the day before yesterday|day before yesterday', -2],
  ],
  relative: [
    ['last|past|previous|preceding|prior', -1],
    ['this|current|the current', 0],
    ['next|coming|upcoming|following', 1],
  ],
  agoAfter: [
    ['ago|earlier|back', -1],
    ['from now|hence|later', 1],
  ],
  inBefore: [['in|within', true]],
  dayAnchor: [
    ['after|from|since|following', 1],
    ['before|prior to|ahead of', -1],
  ],
  yearCue: [['of|in|the year|year|of the year|in the year', true]],
  dayCue: [
    [
      'the|on|on the|by|by the|of|of the|in|from|to|until|till|since|before|after|between|and|next|' +
        'last|this|during|late|early|through',
      true,
    ],
  ],
  yearBefore: [
    [
      'in|since|by|of|from|until|till|before|after|during|for|year|the year|to|through|than|throughout|' +
        'but not|late|early|mid|spring|summer|autumn|fall|winter|circa|fiscal|=FY|back to|around',
      true,
    ],
  ],
  ofDate: [['of|in|of the|in the|,', true]],
  dayPart: [
    ['morning|mornings|am', { from: 8, to: 12, code: 'MO' }],
    ['afternoon|afternoons|pm', { from: 12, to: 16, code: 'AF' }],
    ['evening|evenings', { from: 16, to: 20, code: 'EV' }],
    ['night', { from: 20, to: 24, code: 'NI' }],
  ],
  partCue: [['in the|in|early|late|at|during the|the|of the', true]],
  partOffset: [
    ['tonight|tonite', { offset: 0, from: 20, to: 24, code: 'NI' }],
    ['this morning', { offset: 0, from: 8, to: 12, code: 'MO' }],
    ['this afternoon', { offset: 0, from: 12, to: 16, code: 'AF' }],
    ['this evening', { offset: 0, from: 16, to: 20, code: 'EV' }],
    ['last night', { offset: -1, from: 20, to: 24, code: 'NI' }],
    ['yesterday evening|last evening', { offset: -1, from: 16, to: 20, code: 'EV' }],
    ['next evening', { offset: 1, from: 16, to: 20, code: 'EV' }],
  ],
  at: [['at|at around|around', true]],
  meridiem: [
    ['am|a.m.|a.m|a m', 0],
    ['pm|p.m.|p.m|p m', 12],
  ],
  clockWord: [
    ['noon|midday', 12],
    ['midnight', 0],
  ],
  clockSuffix: [['o’clock|oclock|o clock|sharp|ish', true]],
  minutesTo: [['to|til|before', true]],
  minutesPast: [['past|after', true]],
  edge: [
    ['early|beginning|the beginning|start|the start|the early part', 'early'],
    ['mid|mid-|middle|the middle', 'mid'],
    ['late|end|the end|the latter part', 'late'],
    ['earlier', 'earlier'],
    ['later', 'later'],
  ],
  since: [['since|starting|starting from|as of|beginning|effective', true]],
  until: [
    [
      'before|by|until|till|up to|prior to|no later than|as late as|not later than|ahead of|earlier than|' +
        'up until|on or before',
      true,
    ],
  ],
  after: [['after|later than|no earlier than|on or after', true]],
  weekend: [['weekend', true]],
  now: [['now|today|present|the present', true]],
  season: [
    ['spring', 1],
    ['summer', 2],
    ['autumn|fall', 3],
    ['winter', 4],
  ],
  century: [['century|centuries', true]],
  decadeCue: [['the', true]],
  quarterName: [
    ['q1|1q', 1],
    ['q2|2q', 2],
    ['q3|3q', 3],
    ['q4|4q', 4],
  ],
  firstOf: [['first', true]],
  lastOf: [['last|final', true]],
  halfYear: [['half', true]],
  halfName: [
    ['h1|1h', 1],
    ['h2|2h', 2],
  ],
  yearKind: [['fiscal|calendar|financial', true]],
  onwards: [['and later|and after|and greater|and onwards|onwards|onward|or later', true]],
  holiday: [
    ['christmas|christmas day|xmas|=Christmas Day', { month: 12, day: 25 }],
    ['christmas eve', { month: 12, day: 24 }],
    ['new year’s day|new years day|new year day', { month: 1, day: 1 }],
    ['new year’s eve|new years eve|new year eve', { month: 12, day: 31 }],
    ['independence day', { month: 7, day: 4 }],
    ['juneteenth', { month: 6, day: 19 }],
    ['halloween', { month: 10, day: 31 }],
    ['valentine’s day|valentines day', { month: 2, day: 14 }],
    ['boxing day', { month: 12, day: 26 }],
    ['thanksgiving|thanksgiving day', { month: 11, weekday: 4, nth: 4 }],
    ['black friday', { month: 11, weekday: 4, nth: 4, plus: 1 }],
    ['labor day', { month: 9, weekday: 1, nth: 1 }],
    ['memorial day', { month: 5, weekday: 1, nth: -1 }],
    ['martin luther king day|mlk day', { month: 1, weekday: 1, nth: 3 }],
    ['mother’s day|mothers day', { month: 5, weekday: 7, nth: 2 }],
    ['father’s day|fathers day', { month: 6, weekday: 7, nth: 3 }],
    ['easter|easter sunday', { easter: 0 }],
    ['good friday', { easter: -2 }],
    ['easter monday', { easter: 1 }],
  ],
}
