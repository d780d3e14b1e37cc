/** What made news are made of: sentences with places for names, numbers and things. */

export interface Pool {
  templates: readonly string[]
  slots: Readonly<Record<string, readonly string[]>>
  shorts: readonly string[]
  /** Put into a sentence by an edit. */
  clauses: readonly string[]
  words: readonly string[]
  names: readonly string[]
}

const numbers = ['3', '7', '12', '15', '18,5', '24', '40', '120', '350', '1.200', '2.800', '15.000']

const it: Pool = {
  names: ['Milano', 'Torino', 'Roma', 'Bari', 'Rossi', 'Bianchi', 'Ferrari', 'Enel', 'Eni'],
  slots: {
    n: numbers,
    city: ['Milano', 'Torino', 'Roma', 'Bari', 'Palermo', 'Genova', 'Bologna', 'Trieste'],
    who: [
      'il sindaco',
      'la ministra dell’Istruzione',
      'il presidente della Regione',
      'l’assessora al Bilancio',
      'il portavoce di Enel',
      'Marco Rossi',
      'Giulia Bianchi',
      'l’ad di Leonardo',
    ],
    org: ['Enel', 'Eni', 'la Banca d’Italia', 'l’Istat', 'Fincantieri', 'la Commissione europea'],
    thing: ['scuole', 'ospedali', 'treni', 'case popolari', 'biblioteche', 'strade', 'ponti'],
    day: ['lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì scorso', 'il 4 marzo', 'ieri'],
    verb: ['ha annunciato', 'ha confermato', 'ha smentito', 'ha spiegato', 'ha ripetuto'],
    part: ['il bilancio', 'il piano', 'la legge', 'il contratto', 'la delibera', 'l’accordo'],
  },
  shorts: ['Sì.', 'No.', 'Perché?', 'E adesso?', 'Non è così.', 'Lo dice l’Istat.', '«Mai».'],
  clauses: [
    ', secondo fonti vicine al dossier,',
    ', come previsto,',
    'però',
    ', dopo mesi di trattative,',
    'anche',
    ', almeno sulla carta,',
    'ancora una volta',
  ],
  words: ['quasi', 'circa', 'investimento', 'previsto', 'nuovo', 'maggiore', 'deciso', 'chiede'],
  templates: [
    '{who} {verb} {day} che a {city} saranno costruite {n} {thing} entro il 2030.',
    '«Spenderemo {n} milioni di euro per {thing} e {thing}», {verb} {who}.',
    'A {city} i casi sono {n}, contro i {n} dello scorso anno.',
    'Secondo {org}, nel 2025 {part} vale {n} miliardi di euro, il {n}% in più.',
    '{part} prevede {n} assunzioni a {city} e {n} a {city}.',
    'Lo ha detto {who} durante una conferenza stampa a {city}.',
    'La spesa per {thing} è salita del {n}% in {n} mesi, dice {org}.',
    '{who} non ha risposto alle domande sui {n} milioni spesi per {thing}.',
    'Intanto i sindacati chiedono di rivedere {part}: «Così non si va avanti».',
    'Il tribunale di {city} ha respinto il ricorso di {org} contro {part}.',
    'Dopo la pioggia di {day}, {n} famiglie di {city} hanno lasciato le loro case.',
    'In aula hanno votato a favore {n} deputati, {n} contro e {n} si sono astenuti.',
    'Il prezzo medio è passato da {n} a {n} euro, un aumento che {who} definisce “temporaneo”.',
    'Nessuno, a {city}, si aspettava che {org} lasciasse {part} a metà.',
    'Le {thing} della provincia di {city} restano chiuse fino a {day} – così ha deciso {who}.',
    'L’opposizione parla di «un regalo» e ricorda che {part} doveva costare {n} milioni.',
    'Per gli esperti di {org} l’effetto sul Pil sarà di {n} decimi, non di {n} come detto {day}.',
    'Un treno su {n} arriva in ritardo, mentre i passeggeri sono cresciuti di {n} mila.',
    'I dati di {org} mostrano che tra il 2019 e il 2024 le {thing} sono diminuite del {n}%.',
    '{who} e {who} si incontreranno {day} per firmare {part}.',
    'La polizia ha fermato {n} persone nei pressi della stazione di {city}.',
    'Era stato lo stesso Rossi a chiedere, in una lettera del {n} giugno, di fermare {part}.',
  ],
}

const en: Pool = {
  names: ['London', 'Leeds', 'Boston', 'Smith', 'Jones', 'Acme', 'Oxford', 'Ohio'],
  slots: {
    n: ['3', '7', '12', '15', '18.5', '24', '40', '120', '350', '1,200', '2,800', '15,000'],
    city: ['London', 'Leeds', 'Boston', 'Dublin', 'Denver', 'Glasgow', 'Austin'],
    who: ['the mayor', 'the health secretary', 'a spokesman for Acme', 'Jane Smith', 'Tom Jones'],
    org: ['the World Bank', 'Acme', 'the Fed', 'the statistics office', 'the European Commission'],
    thing: ['schools', 'hospitals', 'trains', 'houses', 'libraries', 'roads', 'bridges'],
    day: ['on Monday', 'on Tuesday', 'last week', 'on 4 March', 'yesterday', 'earlier this month'],
    verb: ['said', 'announced', 'confirmed', 'denied', 'told reporters'],
    part: ['the budget', 'the plan', 'the bill', 'the contract', 'the deal', 'the report'],
  },
  shorts: ['Yes.', 'No.', 'Why?', 'What now?', 'That is wrong.', '“Never.”'],
  clauses: [
    ', according to people close to the matter,',
    ', as expected,',
    'however',
    'also',
    ', after months of talks,',
    'once again',
  ],
  words: ['nearly', 'about', 'investment', 'expected', 'newer', 'larger', 'decided', 'asks'],
  templates: [
    '{who} {verb} {day} that {n} {thing} would be built in {city} by 2030.',
    '“We will spend ${n} million on {thing} and {thing},” {who} {verb} {day}.',
    'There are {n} cases in {city}, against {n} a year earlier.',
    'According to {org}, {part} is worth ${n} billion, up {n}% on last year.',
    '{part} foresees {n} new jobs in {city} and {n} in {city}.',
    'The remarks came at a press conference in {city} {day}.',
    'Spending on {thing} rose {n}% in {n} months, {org} said.',
    '{who} did not answer questions about the ${n} million spent on {thing}.',
    'Unions, meanwhile, want {part} to be rewritten: "It cannot go on like this".',
    'A court in {city} threw out a complaint by {org} against {part}.',
    'After the storm {day}, {n} families in {city} had to leave their homes.',
    'In the vote, {n} members were in favour, {n} against, and {n} abstained.',
    'The average price went from ${n} to ${n}, a rise {who} called “temporary”.',
    'Nobody in {city} had expected {org} to walk away from {part}.',
    'Most {thing} around {city} stay closed – {who} {verb} so {day}.',
    'The opposition speaks of "a gift", and recalls that {part} was to cost ${n} million.',
    'One train in {n} is late, while passengers have grown by {n} thousand.',
    'Figures from {org} show that between 2019 and 2024 {thing} fell by {n}%.',
    'Police stopped {n} people near the station in {city}.',
    'It was Jones himself who, in a letter of {n} June, had asked to stop {part}.',
  ],
}

export const pools: Readonly<Record<'it' | 'en', Pool>> = { it, en }
