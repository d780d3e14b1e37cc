/**
 * What the window remembers in the library: sizes, columns, what was open. Read once before the
 * first paint, so that nothing jumps; written a little later than changed, since losing the last
 * half second of a panel's width harms nobody.
 */
import { z } from 'zod'
import { client } from '../client.ts'

const Settings = z.object({
  /** Percentages by panel id, by group. */
  layout: z.record(z.string(), z.record(z.string(), z.number())).catch({}),
  libraryHidden: z.boolean().catch(false),
  inspectorHidden: z.boolean().catch(false),
  /** The grid's own account of its columns, sort and widths. */
  grid: z.json().catch(null),
  /** Lines of a row of the grid: with two most claims can be read where they stand. */
  rowLines: z.union([z.literal(1), z.literal(2)]).catch(2),
  /** Pixels of the source text's letters. */
  textSize: z.number().min(10).max(40).catch(17),
  /** The source shown last; null for all claims. */
  scope: z.uuid().nullable().catch(null),
  claimId: z.uuid().nullable().catch(null),
  /** The columns of the last CSV, by profile. */
  csv: z.json().catch(null),
  /** The format of the last export and what was said for it. */
  exports: z.json().catch(null),
  /** CSV profiles and column sets by name; shared/records/export-saved.ts. */
  savedExports: z.json().catch(null),
  libraryOrder: z.enum(['added', 'published', 'title']).catch('added'),
  /** Ids of the actions chosen in the palette, the last one first. */
  recentActions: z.array(z.string()).catch([]),
})
export type Settings = z.infer<typeof Settings>
export type SettingName = keyof Settings

const names = Object.keys(Settings.shape) as SettingName[]
/** Milliseconds between a change and its writing. */
const patience = 400

let settings: Settings = Settings.parse({})
const waiting = new Map<SettingName, ReturnType<typeof setTimeout>>()

/** Whether anything was remembered: false on first launch. */
export let remembered = false

export async function loadSettings(): Promise<void> {
  const answers = await Promise.all(
    names.map(async (name) => {
      const result = await client.call('settings.get', { key: `window.${name}` })
      return [name, result.ok ? result.value.value : null] as const
    }),
  )
  const found = answers.filter(([, value]) => value !== null)
  remembered = found.length > 0
  settings = Settings.parse(Object.fromEntries(found))
}

export const setting = <N extends SettingName>(name: N): Settings[N] => settings[name]

function write(name: SettingName): void {
  waiting.delete(name)
  void client.call('settings.set', { key: `window.${name}`, value: settings[name] })
}

export function remember<N extends SettingName>(name: N, value: Settings[N]): void {
  if (JSON.stringify(settings[name]) === JSON.stringify(value)) return
  settings = { ...settings, [name]: value }
  clearTimeout(waiting.get(name))
  waiting.set(
    name,
    setTimeout(() => write(name), patience),
  )
}

/** Nothing that still waits is lost when the window closes. */
window.addEventListener('pagehide', () => {
  for (const [name, timer] of waiting) {
    clearTimeout(timer)
    write(name)
  }
})
