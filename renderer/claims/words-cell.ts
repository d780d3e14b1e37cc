/**
 * Words in a cell, in an element of their own that cuts them off after the lines a row has. No React
 * component: of these a page of rows has the most, and they have nothing to say but their words.
 */
import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community'
import type { Claim } from '#shared/records/library.ts'

type Params = ICellRendererParams<Claim>

export class WordsCell implements ICellRendererComp<Claim> {
  readonly #words = document.createElement('span')

  init(params: Params): void {
    this.#words.className = 'claim-lines'
    this.refresh(params)
  }

  getGui(): HTMLElement {
    return this.#words
  }

  refresh({ value, valueFormatted }: Params): boolean {
    this.#words.textContent = valueFormatted ?? String(value ?? '')
    return true
  }
}
