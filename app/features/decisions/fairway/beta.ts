/** Coefficients of Lanczos' approximation (g = 7, n = 9): relative error below 1e-15 for positive numbers. */
const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

function logGamma(x: number): number {
  const z = x - 1;
  const t = z + 7.5;
  const sum = lanczos.reduce((total, one, index) => (index === 0 ? one : total + one / (z + index)), 0);
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

const tiny = 1e-300;
const precision = 1e-15;

/** Lentz' continued fraction of the incomplete beta function (Press et al., Numerical Recipes, § 6.4). */
function fraction(x: number, a: number, b: number): number {
  const nonZero = (value: number): number => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= 10_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < precision) break;
  }
  return result;
}

/** The regularised incomplete beta function: the chance that a Beta(a, b) variable is at most x. a, b > 0; 0 ≤ x ≤ 1. */
function betaChance(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b;
}

/** The x below which a Beta(a, b) variable falls with the given chance, by halving the interval. */
export function betaQuantile(chance: number, a: number, b: number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 100 && high - low > 1e-16; step += 1) {
    const middle = (low + high) / 2;
    if (betaChance(middle, a, b) < chance) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
