/** Dropped files parted into requests of bearable size, in their order. */

export interface BatchLimits {
  files: number
  bytes: number
}

/** Bytes cross to the engine as copies; a batch is gone before the next is read. */
export const batchLimits: BatchLimits = { files: 200, bytes: 64 * 1024 * 1024 }

/** Every file is in one batch; a batch exceeds the bytes only where one file alone does. */
export function batchesOf<F extends { readonly size: number }>(
  files: readonly F[],
  limits: BatchLimits = batchLimits,
): F[][] {
  const batches: F[][] = []
  let bytes = 0
  for (const file of files) {
    const last = batches.at(-1)
    if (last && last.length < limits.files && bytes + file.size <= limits.bytes) {
      last.push(file)
      bytes += file.size
    } else {
      batches.push([file])
      bytes = file.size
    }
  }
  return batches
}
