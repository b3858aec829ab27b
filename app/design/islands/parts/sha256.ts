// The browser's own digest exists only on https and localhost; a town hall's intranet may be neither. FIPS 180-4.
const primes: number[] = [];
for (let candidate = 2; primes.length < 64; candidate += 1) {
  if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
}
const fraction = (value: number): number => ((value - Math.floor(value)) * 2 ** 32) | 0;
const start = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const constants = primes.map((prime) => fraction(Math.cbrt(prime)));

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** The message with its one bit, zeros and length in bits, as 32-bit words in whole blocks of sixteen. */
function padded(bytes: Uint8Array): Int32Array {
  const blocks = Math.floor((bytes.length + 8) / 64) + 1;
  const words = new Int32Array(blocks * 16);
  for (const [index, byte] of [...bytes, 0x80].entries()) {
    words[index >> 2] = (words[index >> 2] ?? 0) | (byte << (24 - (index % 4) * 8));
  }
  words[words.length - 1] = bytes.length * 8;
  return words;
}

function schedule(block: Int32Array): Int32Array {
  const w = new Int32Array(64);
  w.set(block);
  for (let index = 16; index < 64; index += 1) {
    const a = w[index - 15] ?? 0;
    const b = w[index - 2] ?? 0;
    const small = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3);
    const large = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10);
    w[index] = ((w[index - 16] ?? 0) + small + (w[index - 7] ?? 0) + large) | 0;
  }
  return w;
}

/** One round's eight working words. */
type State = [number, number, number, number, number, number, number, number];

function compress(state: State, block: Int32Array): State {
  const w = schedule(block);
  let [a, b, c, d, e, f, g, h] = state;
  for (let index = 0; index < 64; index += 1) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const first =
      (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choice + (constants[index] ?? 0) + (w[index] ?? 0)) | 0;
    const second = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  return [a, b, c, d, e, f, g, h].map((word, index) => (word + (state[index] ?? 0)) | 0) as State;
}

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. For texts under 256 MB. */
export function sha256(text: string): string {
  const words = padded(new TextEncoder().encode(text));
  let state = start as State;
  for (let offset = 0; offset < words.length; offset += 16)
    state = compress(state, words.subarray(offset, offset + 16));
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}
