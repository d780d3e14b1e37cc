/**
 * Names of money that are written alike in most languages: currencies that went out of use and the
 * small units under a currency. CLDR has neither.
 */

/** Small units, each under its own name: how many make one of the large differs by country. */
export const smallUnits: [names: string, unit: string][] = [
  ['kopek|kopeks|kopeck|kopecks|copechi|copeco|kopiyka|kopiykas|kapeyka|kapeykas', 'kopek'],
  ['centavo|centavos', 'centavo'],
  ['centime|centimes', 'centime'],
  ['céntimo|céntimos|centimo|centimos', 'céntimo'],
  ['øre|öre|ore svedesi|eyrir|aurar', 'øre'],
  ['pfennig|pfennigs|pfennige', 'pfennig'],
  ['grosz|groszy|grosze', 'grosz'],
  ['groschen', 'groschen'],
  ['paisa|paise|poisha', 'paisa'],
  ['fils', 'fils'],
  ['piastre|piastres|piaster|piasters|piastra', 'piastre'],
  ['sen', 'sen'],
  ['satang|satangs', 'satang'],
  ['jiao', 'jiao'],
  ['fen', 'fen'],
  ['halala|halalas|halalah', 'halala'],
  ['rappen', 'rappen'],
  ['kuruş|kurus', 'kuruş'],
  ['stotinka|stotinki', 'stotinka'],
  ['bani', 'ban'],
  ['agora|agorot', 'agora'],
  ['kobo', 'kobo'],
  ['tetri', 'tetri'],
  ['fillér', 'fillér'],
  ['haléř|haléře|haléřů|haleru', 'haléř'],
  ['santeem|santeems|santim|santims|santimat', 'santim'],
  ['pesewa|pesewas', 'pesewa'],
  ['ngwee', 'ngwee'],
  ['thebe', 'thebe'],
  ['butut|bututs', 'butut'],
  ['seniti', 'seniti'],
  ['sene', 'sene'],
  ['penni|penniä', 'penni'],
  ['millime|millimes|milliemes', 'millime'],
  ['tambala', 'tambala'],
  ['khoums', 'khoums'],
  ['pya|pyas', 'pya'],
  ['chetrum|chetrums', 'chetrum'],
  ['qindarka|qindarkë|qindarkës|qindarke|qintars', 'qindarka'],
  ['avos', 'avo'],
  ['tiyin|tiyins|tyiyn', 'tiyin'],
  ['diram|dirams', 'diram'],
  ['laari', 'laari'],
  ['lisente', 'lisente'],
  ['qəpik|qapik', 'qəpik'],
  ['toea', 'toea'],
  ['fening|fenings', 'fening'],
  ['satoshi|satoshis', 'satoshi'],
]

/** Money by its usual name that CLDR calls otherwise, or not at all. */
export const otherNames: [names: string, code: string][] = [
  ['bitcoin|bitcoins|btc|xbt|₿', 'XBT'],
  ['markka|markkaa|suomen markka|finsk mark', 'FIM'],
  ['escudos portoghesi|portuguese escudos', 'PTE'],
  ['drachmas|drachmae|dracme|dracma', 'GRD'],
  ['schillings|schilling|austrian schillings|scellini austriaci', 'ATS'],
  ['gulden|dutch florins', 'NLG'],
  ['pesetas|peseta', 'ESP'],
  ['renminbi|rmb|kuai', 'CNY'],
  ['rouble|roubles', 'RUB'],
  ['zł|złoty|złotych', 'PLN'],
  ['kč', 'CZK'],
  ['kr.|kr', 'SEK'],
  ['лв', 'BGN'],
  ['tögrög|togrog|tögrögs|togrogs', 'MNT'],
  ['forints', 'HUF'],
  ['taiwan dollars|taiwanese dollars|ntd', 'TWD'],
  ['shekels|israeli shekels|israeli shekel|shekel israeliani', 'ILS'],
  ['ecu|ecus', 'XEU'],
  ['korean won|won coreani', 'KRW'],
  ['soviet rubles|rubli sovietici', 'SUR'],
  ['cfa francs|cfa franc|franchi cfa|franco cfa', 'XOF'],
  ['bolivar|bolivars|bolivares|bolívares', 'VES'],
  ['guaranies|guaraníes', 'PYG'],
  ['colones|colons', 'CRC'],
  ['reais', 'BRL'],
  ['leva|levs', 'BGN'],
  ['litas', 'LTL'],
  ['lats', 'LVL'],
  ['kroon|kroons', 'EEK'],
  ['kuna|kunas', 'HRK'],
]

/** The letters before a "$" by which a country makes the dollar its own. */
export const dollarLetters: [letters: string, code: string][] = [
  ['b', 'BND'],
  ['bz', 'BZD'],
  ['bds', 'BBD'],
  ['bvi', 'USD'],
  ['ci', 'KYD'],
  ['ec', 'XCD'],
  ['fj', 'FJD'],
  ['g', 'GYD'],
  ['gy', 'GYD'],
  ['l', 'LRD'],
  ['n', 'NAD'],
  ['rd', 'DOP'],
  ['si', 'SBD'],
  ['tt', 'TTD'],
  ['u', 'UYU'],
  ['ws', 'WST'],
]

/**
 * Codes that are words, names or abbreviations in small letters, in one language or another. The
 * others count after a figure however they are written ("250 sek").
 */
export const codesInWords: ReadonlySet<string> = new Set(
  (
    'ALL AMD ANG ARS BAM BAN BIF BOB CAD CDF CLF COP CUP CVE DOP ERN GEL GIP ILS IMP JEP JOD KID LAK LEI MAD ' +
    'MGA MOP MRO MRU MUR NAD NIO OMR PAB PEN PHP RON RUB SAR SBD SCR SDG SEN SLE SOL SOS SRD SSP STD STN SVC ' +
    'TOP TRY UAH VED VES WON WST XAU XAF XPF YER ZAR XDR XSU XUA AED BOV CHE CHW COU MXV USN UYI UYW ZWG XCG'
  ).split(' '),
)
