import { type Bitset, emptySet } from '@/lib/orientation/bitset'

/** counted-sets.wat in binary form, so that nothing has to be compiled or found at run time; a test holds the two equal. */
export const countingModule =
  'AGFzbQEAAAABEAJgA39/fwF/YAR/f39/AX8CFQEJY2F0YWxvZ3VlBm1lbW9yeQIAAQMDAgABBxsCC2NvdW50U2hhcmVkAAAJaW50ZXJzZWN0AAEKugECbAIBfwF+IAAgAmohAwNAIAQgACkDACABKQMAg3t8IQQgBCAAKQMIIAEpAwiDe3whBCAEIAApAxAgASkDEIN7fCEEIAQgACkDGCABKQMYg3t8IQQgAEEgaiEAIAFBIGohASAAIANJDQALIASnC0sCAX8CfiABIANqIQQDQCABKQMAIAIpAwCDIQUgACAFNwMAIAYgBXt8IQYgAUEIaiEBIAJBCGohAiAAQQhqIQAgASAESQ0ACyAGpws='

type Exports = {
  countShared(a: number, b: number, bytes: number): number
  intersect(to: number, a: number, b: number, bytes: number): number
}

const pageBytes = 65_536
/** What one step of the module reads. */
const stepBytes = 32

const compiled = new WebAssembly.Module(Buffer.from(countingModule, 'base64'))

/**
 * Empty bitsets of one size, side by side in a memory of their own, where WebAssembly counts what they share: eight
 * times as fast as JavaScript, which has no instruction for counting bits. Otherwise they are bitsets like any other,
 * and their memory goes when they do. Every argument of a method must be one of them.
 */
export class CountedSets {
  readonly sets: readonly Bitset[]
  private readonly bytesEach: number
  private readonly run: Exports

  /** @param size positions a set holds. @param howMany sets; their number is fixed. */
  constructor(size: number, howMany: number) {
    const words = emptySet(size).length
    this.bytesEach = Math.max(1, Math.ceil((words * Uint32Array.BYTES_PER_ELEMENT) / stepBytes)) * stepBytes
    const memory = new WebAssembly.Memory({ initial: Math.ceil((this.bytesEach * howMany) / pageBytes) })
    this.sets = Array.from({ length: howMany }, (_, at) => new Uint32Array(memory.buffer, at * this.bytesEach, words))
    this.run = new WebAssembly.Instance(compiled, { catalogue: { memory } }).exports as Exports
  }

  /** How many positions `base` shares with each of the given. */
  sharedWith(base: Bitset, given: readonly Bitset[]): Uint32Array {
    return Uint32Array.from(given, (set) => this.run.countShared(base.byteOffset, set.byteOffset, this.bytesEach))
  }

  /** Makes `to` what `a` and `b` share; says how many positions that is. */
  intersect(to: Bitset, a: Bitset, b: Bitset): number {
    return this.run.intersect(to.byteOffset, a.byteOffset, b.byteOffset, this.bytesEach)
  }
}
