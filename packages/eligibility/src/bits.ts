export function hasBit(bits: Uint32Array, base: number, index: number): boolean {
  return (((bits[base + (index >> 5)] ?? 0) >>> (index & 31)) & 1) === 1;
}

export function setBit(bits: Uint32Array | undefined, index: number): void {
  if (bits) bits[index >> 5] = (bits[index >> 5] ?? 0) | (1 << (index & 31));
}

/** Number of ones in a 32-bit word (Hamming weight). */
function ones(word: number): number {
  let bits = word - ((word >>> 1) & 0x5555_5555);
  bits = (bits & 0x3333_3333) + ((bits >>> 2) & 0x3333_3333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

export function count(bits: Uint32Array, from = 0, to = bits.length): number {
  let total = 0;
  for (let word = from; word < to; word += 1) total += ones(bits[word] ?? 0);
  return total;
}
