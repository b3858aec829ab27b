/** Values for the slots of the frames. Every form carries the tag that says what makes it hard to find. */

interface SlotValue {
  readonly text: string;
  readonly tags: readonly string[];
}

/** A small deterministic generator (mulberry32): the same seed gives the same set on every machine. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Random = () => number;

function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

function pick(random: Random, items: readonly string[]): string {
  return items[between(random, 0, items.length - 1)] ?? '';
}

function digits(count: number, value: number): string {
  return String(value).padStart(count, '0');
}

function checkDigit(nine: string): number {
  let sum = 0;
  for (let index = 0; index < nine.length; index++) {
    const product = Number(nine[index]) * (index % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return (10 - (sum % 10)) % 10;
}

interface TestNumber {
  readonly century: string;
  readonly date: string;
  readonly last: string;
}

/** Birth numbers 238 and 239 are those of the Swedish Tax Agency's test numbers. */
function testNumber(random: Random, coordination: boolean): TestNumber {
  const year = between(random, 1942, 2006);
  const month = between(random, 1, 12);
  const day = between(random, 1, 28) + (coordination ? 60 : 0);
  const date = digits(2, year % 100) + digits(2, month) + digits(2, day);
  const serial = pick(random, ['238', '239']);
  return { century: digits(2, Math.floor(year / 100)), date, last: `${serial}${checkDigit(date + serial)}` };
}

function wrongCheck(number: TestNumber): string {
  return number.last.slice(0, 3) + String((Number(number.last[3]) + 3) % 10);
}

function fullWidth(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
}

type NumberForm = readonly [tag: string, write: (number: TestNumber) => string];

const numberForms: readonly NumberForm[] = [
  ['hyphen', (n) => `${n.date}-${n.last}`],
  ['century', (n) => `${n.century}${n.date}-${n.last}`],
  ['solid', (n) => n.date + n.last],
  ['solid', (n) => n.century + n.date + n.last],
  ['spaces', (n) => `${n.date} ${n.last}`],
  ['unicodeDash', (n) => `${n.date}\u2013${n.last}`],
  ['wrongCheck', (n) => `${n.date}-${wrongCheck(n)}`],
  ['spaces', (n) => `${n.date} - ${n.last}`],
  ['zeroWidth', (n) => `${n.date.slice(0, 4)}\u200b${n.date.slice(4)}-${n.last}`],
  ['unicodeDash', (n) => `${n.century}${n.date}\u2011${n.last}`],
  ['hyphen', (n) => `${n.date}-${n.last}`],
  ['spaces', (n) => `${n.date.slice(0, 2)} ${n.date.slice(2, 4)} ${n.date.slice(4)} - ${n.last}`],
  ['typo', (n) => `${n.date}-${n.last.slice(0, 3)}`],
  ['century', (n) => `${n.century}${n.date.slice(0, 2)}-${n.date.slice(2, 4)}-${n.date.slice(4)}-${n.last}`],
  ['unicodeDash', (n) => `${n.date}\u2212${n.last}`],
  ['wrongCheck', (n) => n.century + n.date + wrongCheck(n)],
  ['spaces', (n) => `${n.century}${n.date}\u00a0${n.last}`],
  ['zeroWidth', (n) => `${n.date}-\u200d${n.last.slice(0, 2)}\ufeff${n.last.slice(2)}`],
  ['lookAlike', (n) => fullWidth(`${n.date}-${n.last}`)],
  ['plus', (n) => `${n.date}+${n.last}`],
  ['typo', (n) => `${n.date.slice(0, 5)}-${n.last}`],
  ['unicodeDash', (n) => `${n.date} \u2014 ${n.last}`],
  ['softHyphen', (n) => `${n.date}\u00ad${n.last}`],
  ['typo', (n) => `${n.date}-${n.last.slice(0, 2)} ${n.last.slice(2)}`],
];

/** Numbers that the telephone agency keeps for fiction. */
function fictionPhone(random: Random): { mobile: boolean; area: string; rest: string } {
  const kind = between(random, 0, 3);
  if (kind === 0) return { mobile: false, area: '031', rest: `39006${digits(2, between(random, 0, 49))}` };
  if (kind === 1) return { mobile: false, area: '08', rest: `465004${digits(2, between(random, 0, 99))}` };
  return { mobile: true, area: '070', rest: `17406${digits(2, between(random, 5, 99))}` };
}

type PhoneForm = readonly [tag: string, write: (area: string, rest: string) => string];

const phoneForms: readonly PhoneForm[] = [
  ['grouped', (a, r) => `${a}-${r.slice(0, 3)} ${r.slice(3, 5)} ${r.slice(5)}`],
  ['solid', (a, r) => a + r],
  ['spaces', (a, r) => `${a} ${r.slice(0, 3)} ${r.slice(3, 5)} ${r.slice(5)}`],
  ['international', (a, r) => `+46 ${a.slice(1)} ${r.slice(0, 3)} ${r.slice(3, 5)} ${r.slice(5)}`],
  ['hyphen', (a, r) => `${a}-${r}`],
  ['international', (a, r) => `+46${a.slice(1)}${r}`],
  ['unicodeDash', (a, r) => `${a}\u2013${r.slice(0, 3)} ${r.slice(3, 5)} ${r.slice(5)}`],
  ['international', (a, r) => `0046${a.slice(1)}${r}`],
  ['zeroWidth', (a, r) => `${a}-${r.slice(0, 3)}\u200b${r.slice(3)}`],
  ['spaces', (a, r) => `${a}\u00a0${r.slice(0, 3)}\u00a0${r.slice(3, 5)}\u00a0${r.slice(5)}`],
  ['dots', (a, r) => `${a}.${r.slice(0, 3)}.${r.slice(3, 5)}.${r.slice(5)}`],
  ['typo', (a, r) => `${a}-${r.slice(0, 3)} ${r.slice(3, 5)} ${r.slice(5, 6)}`],
  ['international', (a, r) => `+46 (0)${a.slice(1)}-${r.slice(0, 3)} ${r.slice(3, 5)} ${r.slice(5)}`],
  ['slash', (a, r) => `${a}/${r.slice(0, 3)} ${r.slice(3)}`],
  ['spaces', (a, r) => `${a} - ${r.slice(0, 2)} ${r.slice(2, 4)} ${r.slice(4)}`],
  ['lookAlike', (a, r) => fullWidth(`${a}-${r}`)],
  ['unicodeDash', (a, r) => `${a}\u2011${r.slice(0, 3)}${r.slice(3)}`],
  ['spaces', (a, r) => `${a} ${r.split('').join(' ')}`],
];

const mailUsers = [
  'lotta.fiktivsson',
  'tovmund',
  'svetsarn77',
  'o.klarmyr',
  'mamma-till-tre',
  'kontakt.sjolykta',
  'e_rk',
  'zmarai.s',
  'anna',
  'praktik+jelmo',
  'blaklockan1984',
  'm.ohman',
];
const mailHosts = ['example.se', 'example.com', 'mail.example.se', 'example.org', 'kommun.example.se'];

type MailForm = readonly [tag: string, write: (user: string, host: string) => string];

const mailForms: readonly MailForm[] = [
  ['plain', (u, h) => `${u}@${h}`],
  ['plain', (u, h) => `${u}@${h}`],
  ['upperCase', (u, h) => `${u.toUpperCase()}@${h.toUpperCase()}`],
  ['spaces', (u, h) => `${u} @ ${h}`],
  ['plain', (u, h) => `${u}@${h}`],
  ['obfuscated', (u, h) => `${u}(at)${h}`],
  ['zeroWidth', (u, h) => `${u}\u200b@${h}`],
  ['plain', (u, h) => `${u}@${h}`],
  ['obfuscated', (u, h) => `${u} snabel-a ${h}`],
  ['typo', (u, h) => `${u}@${h.replace('.', ',')}`],
  ['spaces', (u, h) => `${u}@ ${h}`],
  ['obfuscated', (u, h) => `${u} [at] ${h.replaceAll('.', ' [dot] ')}`],
  ['lookAlike', (u, h) => `${u}\uff20${h}`],
  ['plain', (u, h) => `${u}@${h}`],
  ['obfuscated', (u, h) => `${u}(snabela)${h.replaceAll('.', ' punkt ')}`],
  ['typo', (u, h) => `${u}@${h.split('.')[0] ?? h}`],
];

/** Letter groups that the Swedish Transport Agency does not issue, so no such plate exists. */
const plateLetters = [
  'FNL NRP NSF HKH MLB KUF KUG ZPY ZUG WAM XTZ CUC KUC GEY BSS RPS XTC ZOG ZUP LOJ PAJ',
  'SEG BAJ TOK KYK NYP LEM FES LAM OOO WWW XXX XXL',
]
  .join(' ')
  .split(' ');

type PlateForm = readonly [tag: string, write: (letters: string, two: string, last: string) => string];

const plateForms: readonly PlateForm[] = [
  ['spaces', (l, two, last) => `${l} ${two}${last}`],
  ['solid', (l, two, last) => `${l}${two}${last}`],
  ['lowerCase', (l, two, last) => `${l.toLowerCase()} ${two}${last}`],
  ['newSeries', (l, two) => `${l} ${two}K`],
  ['hyphen', (l, two, last) => `${l}-${two}${last}`],
  ['lowerCase', (l, two, last) => `${l.toLowerCase()}${two}${last}`],
  ['spaces', (l, two, last) => `${l} ${two}${last}`],
  ['newSeries', (l, two) => `${l}${two}P`],
  ['unicodeDash', (l, two, last) => `${l}\u2013${two}${last}`],
  ['zeroWidth', (l, two, last) => `${l}\u200b ${two}${last}`],
  ['solid', (l, two, last) => `${l}${two}${last}`],
  ['spaces', (l, two, last) => `${l}\u00a0${two}${last}`],
];

/** Returns a function that gives the next value for a slot: forms in turn, values at random from the seed. */
export function slots(seed: number): (slot: string) => SlotValue {
  const random = generator(seed);
  const turns = new Map<string, number>();
  const turn = <Form>(slot: string, forms: readonly Form[]): Form => {
    const count = turns.get(slot) ?? 0;
    turns.set(slot, count + 1);
    const form = forms[count % forms.length];
    if (form === undefined) throw new Error(`no form for slot ${slot}`);
    return form;
  };
  return (slot) => {
    if (slot === 'pn' || slot === 'cn') {
      const [tag, write] = turn(slot, numberForms);
      return { text: write(testNumber(random, slot === 'cn')), tags: [tag] };
    }
    if (slot === 'ph') {
      const { mobile, area, rest } = fictionPhone(random);
      const [tag, write] = turn(slot, phoneForms);
      return { text: write(area, rest), tags: [tag, mobile ? 'mobile' : 'landline'] };
    }
    if (slot === 'em') {
      const [tag, write] = turn(slot, mailForms);
      return { text: write(pick(random, mailUsers), pick(random, mailHosts)), tags: [tag] };
    }
    const [tag, write] = turn(slot, plateForms);
    const letters = pick(random, plateLetters);
    return { text: write(letters, digits(2, between(random, 10, 99)), String(between(random, 1, 9))), tags: [tag] };
  };
}
