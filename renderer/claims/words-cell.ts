/**
 * Words in a cell, in an element of their own that cuts them off after the lines a row has. No React
 * component: of these a page of rows has the most, and they have nothing to say but their words.
 */
import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community'
import type { Claim } from '#shared/records/library.ts'
import { withInsertions } from '../common/insertions.ts'

type Params = ICellRendererParams<Claim>

export class WordsCell implements ICellRendererComp<Claim> {
  protected readonly words = document.createElement('span')

  init(params: Params): void {
    this.words.className = 'claim-lines'
    this.refresh(params)
  }

  getGui(): HTMLElement {
    return this.words
  }

  refresh({ value, valueFormatted }: Params): boolean {
    this.words.textContent = valueFormatted ?? String(value ?? '')
    return true
  }
}

/** A claim's text; what was put into it is fainter than what its passage says. */
export class ClaimTextCell extends WordsCell {
  override refresh(params: Params): boolean {
    const { data } = params
    if (!data || data.insertions.length === 0) return super.refresh(params)
    this.words.replaceChildren(
      ...withInsertions(data).map(({ text, from }) => {
        if (from === null) return text
        const put = document.createElement('ins')
        put.textContent = text
        put.dataset['from'] = from
        return put
      }),
    )
    return true
  }
}
