/** Signs that mean the same in every language: currency signs, unit symbols, prefixes. */
import type { CurrencySense } from './rules.ts'

/**
 * Signs and letters for currencies, ISO 4217 codes. A bare "$" is the US dollar and "¥" the yen, as
 * news agencies write them.
 */
export const currencySigns: [phrases: string, code: string][] = [
  ['$|us $|us$|u.s. $|u.s $|usa $|usd $|us dollar $', 'USD'],
  ['usd', 'USD'],
  ['eur', 'EUR'],
  ['gbp', 'GBP'],
  ['jpy', 'JPY'],
  ['cny', 'CNY'],
  ['chf', 'CHF'],
  ['aud', 'AUD'],
  ['nzd', 'NZD'],
  ['mxn', 'MXN'],
  ['inr', 'INR'],
  ['brl', 'BRL'],
  ['€|eur €', 'EUR'],
  ['£|gbp £|uk £', 'GBP'],
  ['¥|￥|円|jpy ¥', 'JPY'],
  ['元|cn¥|rmb ¥|cny ¥', 'CNY'],
  ['₹|rs.|rs|inr ₹', 'INR'],
  ['ரூ', 'LKR'],
  ['rmb', 'CNY'],
  ['kr|kr.', 'SEK'],
  ['rp|rp.', 'IDR'],
  ['zł', 'PLN'],
  ['sfr.|sfr|fr.', 'CHF'],
  ['₿|btc', 'XBT'],
  ['₽', 'RUB'],
  ['₩', 'KRW'],
  ['₪', 'ILS'],
  ['₺', 'TRY'],
  ['₴', 'UAH'],
  ['฿', 'THB'],
  ['₫', 'VND'],
  ['₦', 'NGN'],
  ['₱', 'PHP'],
  ['₾', 'GEL'],
  ['₭', 'LAK'],
  ['₮', 'MNT'],
  ['₡', 'CRC'],
  ['₲', 'PYG'],
  ['₸', 'KZT'],
  ['₼', 'AZN'],
  ['₵', 'GHS'],
  ['֏', 'AMD'],
  ['៛', 'KHR'],
  ['৳', 'BDT'],
  ['؋', 'AFN'],
  ['r$|br$|brl $', 'BRL'],
  ['a$|au$|aud $', 'AUD'],
  ['c$|ca$|can$|cad $', 'CAD'],
  ['nz$|nzd $', 'NZD'],
  ['hk$|hkd $', 'HKD'],
  ['s$|sg$|sgd $', 'SGD'],
  ['nt$|twd $', 'TWD'],
  ['mex$|mx$|mxn $', 'MXN'],
  ['ar$|ars $', 'ARS'],
  ['clp $', 'CLP'],
  ['col$|cop $', 'COP'],
  ['j$', 'JMD'],
]

/** SI prefixes: symbol and power of ten, with the letters a language spells them with left to it. */
export const prefixes = {
  quecto: 'q',
  pico: 'p',
  nano: 'n',
  micro: 'µ',
  milli: 'm',
  centi: 'c',
  deci: 'd',
  deca: 'da',
  etto: 'h',
  kilo: 'k',
  mega: 'M',
  giga: 'G',
  tera: 'T',
  peta: 'P',
  exa: 'E',
} as const
export type Prefix = keyof typeof prefixes

/** Unit symbols as they are written after a figure, capitals counting. */
export const unitSymbols = (
  'm km hm dm cm mm µm nm pm g kg mg µg t l L dl cl ml mL hl ' +
  'W kW MW GW TW mW Wh kWh MWh GWh TWh J kJ MJ GJ N kN Pa kPa MPa hPa V kV mV A mA Ah mAh Hz kHz ' +
  'MHz GHz THz B kB KB MB GB TB PB EB kb Mb Gb Tb bit kbit Mbit Gbit Kbps kbps Mbps Gbps Mbit/s ' +
  'Gbit/s MB/s GB/s TB/s m² mq km² kmq cm² ha m³ mc cm³ km³ km/h m/s m/s² ' +
  'kmh kph mph rpm dB CO2 ppm ppb TFLOPS PFLOPS EFLOPS Mpx MP kcal cal bbl oz lb lbs ft in yd mi ' +
  'W/m² kg/m³ g/km gCO2 dam dal km/s cm/s mm/s ft/s mi/s ft/min m/min km/min mi/h µm μm μg mcg mls cc ' +
  'g/L mg/L mg/dL mg/kg µg/m³ mmol/L kWh/m² g/cm³ m³/s L/min t/ha kg/ha °R °Ré cd mol mmol nmol Gy mGy kPa ' +
  'kN MN GPa kbps TW GV MVA kVA VA GVA Tbit Pbit kByte MByte GByte TByte KiB MiB GiB TiB Tbps Ω kΩ MΩ mΩ ' +
  'ng kn ly rad mrad kcal/kg kJ nF µF pF mH kp gsm dpi ppi fps bpm Bq Sv mSv µSv GWp MWp kWp GtCO2 Mt Gt kt MtCO2 °C °F K bar mbar nit lm lx'
).split(' ')

/** Units of length, which may be written with a power: "km2", "km^2", "km²". */
export const lengthSymbols: ReadonlySet<string> = new Set(
  'km hm dam m dm cm mm µm nm ft yd mi in'.split(' '),
)

/** Symbols said in another way than the usual one. */
export const symbolSynonyms: Record<string, string> = {
  mq: 'm²',
  kmq: 'km²',
  mc: 'm³',
  kmh: 'km/h',
  kph: 'km/h',
  l: 'L',
  ml: 'mL',
  KB: 'kB',
  μm: 'µm',
  μg: 'µg',
  mcg: 'µg',
  mls: 'mL',
  cc: 'cm³',
  dal: 'daL',
  kByte: 'kB',
  MByte: 'MB',
  GByte: 'GB',
  TByte: 'TB',
  Tbps: 'Tbit/s',
  Kbps: 'kbit/s',
  kbps: 'kbit/s',
  Mbps: 'Mbit/s',
  Gbps: 'Gbit/s',
  lbs: 'lb',
}

/** Symbols that are also words: a unit only right after a figure. */
export const wordLikeSymbols = new Set([
  'in',
  'a',
  'A',
  'l',
  'L',
  'm',
  'g',
  't',
  'K',
  'B',
  'nit',
  'MP',
  'mi',
  'ha',
  'mol',
  'cd',
  'cc',
  'dal',
  'dam',
  'rad',
  'ng',
  'kp',
  'mi/h',
])

export function minor(unit: string): CurrencySense {
  return { unit, minor: true }
}
