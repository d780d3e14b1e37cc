/**
 * Work that may wait until what was just changed is on the screen. A frame's callbacks run before it
 * is painted; a message sent in one comes after.
 */
export interface AfterPaint {
  /** Calls the work once after the next paint, however often it is asked for until then. */
  ask(): void
  cancel(): void
}

export function afterPaint(work: () => void): AfterPaint {
  const { port1, port2 } = new MessageChannel()
  let frame: number | null = null
  let asked = false
  port1.addEventListener('message', () => {
    if (!asked) return
    asked = false
    work()
  })
  port1.start()
  return {
    ask() {
      if (asked) return
      asked = true
      frame = requestAnimationFrame(() => port2.postMessage(null))
    },
    cancel() {
      asked = false
      if (frame !== null) cancelAnimationFrame(frame)
    },
  }
}
