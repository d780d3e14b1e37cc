/** A drawing as a file of its own. */

/** Twice the size on screen, so that it is sharp in print. */
const scale = 2

function serialised(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  for (const style of copy.querySelectorAll('style')) style.removeAttribute('nonce')
  const { color, fontFamily, fontSize } = getComputedStyle(svg)
  // By property: the page's policy refuses a style that is written as an attribute.
  Object.assign(copy.style, { color, fontFamily, fontSize })
  return new XMLSerializer().serializeToString(copy)
}

export const toSvg = (svg: SVGSVGElement): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${serialised(svg)}\n`)

export async function toPng(svg: SVGSVGElement): Promise<Uint8Array<ArrayBuffer>> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(serialised(svg))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = svg.clientWidth * scale
  canvas.height = svg.clientHeight * scale
  const context = canvas.getContext('2d')!
  context.fillStyle = getComputedStyle(document.body).backgroundColor
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob>((resolve, reject) =>
    canvas.toBlob((made) => (made ? resolve(made) : reject(new Error('No picture.'))), 'image/png'),
  )
  return new Uint8Array(await blob.arrayBuffer())
}
