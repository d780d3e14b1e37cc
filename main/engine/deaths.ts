/** Decides when to start a dying engine again: at once, then slower, then no more. */

export interface Deaths {
  /** Notes a death; milliseconds to wait before the next start, or null to give up. */
  note(now: number): number | null
}

export function countDeaths(limit = 5, within = 60_000): Deaths {
  let times: number[] = []
  return {
    note: (now) => {
      times = [...times.filter((time) => now - time < within), now]
      if (times.length >= limit) return null
      return times.length === 1 ? 0 : 100 * 2 ** times.length
    },
  }
}
