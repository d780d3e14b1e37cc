/** The JSON in an answer that may have words, a fence or thoughts around it. */

/** Where the object or list that begins at `from` ends, exclusive; -1 where it does not. */
function endOf(text: string, from: number): number {
  let depth = 0
  let inString = false
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at]
    if (inString) {
      if (sign === '\\') at += 1
      else if (sign === '"') inString = false
    } else if (sign === '"') inString = true
    else if (sign === '{' || sign === '[') depth += 1
    else if (sign === '}' || sign === ']') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return -1
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** So many places are tried: a long answer of brackets must not take forever. */
const mostTries = 50

/** The first object or list in the answer, or undefined. */
export function findJson(answer: string): unknown {
  const whole = parsed(answer.trim())
  if (typeof whole === 'object' && whole !== null) return whole
  const afterThought = answer.lastIndexOf('</think>')
  const text = afterThought < 0 ? answer : answer.slice(afterThought + '</think>'.length)
  let tries = 0
  for (let from = 0; from < text.length && tries < mostTries; from += 1) {
    if (text[from] !== '{' && text[from] !== '[') continue
    tries += 1
    const end = endOf(text, from)
    if (end < 0) continue
    const found = parsed(text.slice(from, end))
    if (typeof found === 'object' && found !== null) return found
  }
  return undefined
}

/** Of a list that breaks off, the objects that are whole. */
export function findObjects(answer: string): unknown[] {
  const list = answer.indexOf('[')
  const found: unknown[] = []
  if (list < 0) return found
  for (let from = answer.indexOf('{', list); from >= 0;) {
    const end = endOf(answer, from)
    if (end < 0) return found
    const value = parsed(answer.slice(from, end))
    if (value !== undefined) found.push(value)
    from = answer.indexOf('{', end)
  }
  return found
}
