/**
 * The words of a source, block by block, and nothing else: each element holds one text node with
 * exactly its block's words, so that a place in it is a place in the revision. Drawn once a revision.
 */
import { memo, type CSSProperties } from 'react'
import type { Block } from '#shared/records/extraction.ts'
import { type BlockGroup, groupBlocks, isSpaced, markerOf, stretchesOf } from './block-text.ts'

/**
 * From this length on the text is drawn in stretches, and one out of view is neither laid out nor
 * walked through for each frame until it comes near. In characters, as is the size of a stretch.
 */
const longText = 200_000
const stretchLength = 12_000

/** A guess at the height of so many characters before they are laid out, in the text's own unit. */
const guessOf = (characters: number): CSSProperties => ({
  containIntrinsicSize: `auto ${Math.ceil((characters / 58) * 1.6)}em`,
})

interface BlockTextProps {
  readonly text: string
  readonly block: Block
}

function BlockText({ text, block }: BlockTextProps) {
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
    >
      {words}
    </Tag>
  )
}

export interface TextBlocksProps {
  readonly text: string
  readonly blocks: readonly Block[]
}

function Group({ text, blocks, group }: TextBlocksProps & { readonly group: BlockGroup }) {
  const inside = blocks
    .slice(group.first, group.end)
    .map((block) => <BlockText key={block.start} text={text} block={block} />)
  if (group.kind === 'listItem') return <ul className="block-list">{inside}</ul>
  if (group.kind === 'tableRow') return <div className="block-table">{inside}</div>
  return inside
}

export const TextBlocks = memo(function TextBlocks({ text, blocks }: TextBlocksProps) {
  const groups = groupBlocks(blocks)
  const draw = (group: BlockGroup) => (
    <Group key={group.first} text={text} blocks={blocks} group={group} />
  )
  if (text.length <= longText) return groups.map(draw)
  return stretchesOf(groups, blocks, stretchLength).map((stretch) => {
    const start = blocks[stretch[0]!.first]!.start
    const end = blocks[stretch.at(-1)!.end - 1]!.end
    return (
      <div key={start} className="stretch" data-stretch style={guessOf(end - start)}>
        {stretch.map(draw)}
      </div>
    )
  })
})
