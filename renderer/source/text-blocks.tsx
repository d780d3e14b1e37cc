/**
 * The words of a source, block by block, and nothing else: each element holds one text node with
 * exactly its block's words, so that a place in it is a place in the revision. Drawn once a revision.
 */
import { memo, type CSSProperties } from 'react'
import type { Block } from '#shared/records/extraction.ts'
import { groupBlocks, isSpaced, markerOf } from './block-text.ts'

/** From this length on, blocks out of view are not laid out until they come near. */
export const longText = 150_000

/** A guess at a block's height before it is laid out, in the text's own unit. */
function guessOf({ start, end }: Block): CSSProperties {
  const lines = Math.ceil((end - start) / 62)
  return { containIntrinsicSize: `auto ${(lines * 1.6 + 0.4).toFixed(1)}em` }
}

interface BlockTextProps {
  readonly text: string
  readonly block: Block
  readonly long: boolean
}

function BlockText({ text, block, long }: BlockTextProps) {
  const { kind, level, start, end } = block
  const words = text.slice(start, end)
  const isHeading = kind === 'heading'
  const Tag = isHeading
    ? (`h${level ?? 2}` as 'h2')
    : kind === 'listItem'
      ? 'li'
      : kind === 'tableRow'
        ? 'div'
        : 'p'
  return (
    <Tag
      className={`block block-${kind}${isSpaced(words) ? ' block-spaced' : ''}`}
      data-block
      data-start={start}
      data-end={end}
      {...(kind === 'listItem' ? { 'data-marker': markerOf(text, block) } : {})}
      {...(long ? { style: guessOf(block) } : {})}
    >
      {words}
    </Tag>
  )
}

export interface TextBlocksProps {
  readonly text: string
  readonly blocks: readonly Block[]
}

export const TextBlocks = memo(function TextBlocks({ text, blocks }: TextBlocksProps) {
  const long = text.length > longText
  return groupBlocks(blocks).map(({ kind, first, end }) => {
    const inside = blocks
      .slice(first, end)
      .map((block) => <BlockText key={block.start} text={text} block={block} long={long} />)
    if (kind === 'listItem')
      return (
        <ul key={first} className="block-list">
          {inside}
        </ul>
      )
    if (kind === 'tableRow')
      return (
        <div key={first} className="block-table">
          {inside}
        </div>
      )
    return inside
  })
})
