/** The items of a JSON array and the bracket that closes it, as they come: an item a line. */
export async function* jsonItems(
  records: AsyncIterable<unknown> | Iterable<unknown>,
): AsyncGenerator<string> {
  let first = true
  for await (const record of records) {
    yield `${first ? '' : ','}\n    ${JSON.stringify(record)}`
    first = false
  }
  yield first ? ']' : '\n  ]'
}
