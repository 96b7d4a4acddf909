import { readFileSync, writeFileSync } from 'node:fs';
import { SIMPLIFIED, TRADITIONAL } from '../../../libs/kernel/src/matching/simplified.generated.ts';
import { pinyin } from 'pinyin-pro';
import { FORMS, NUMBERS, OPPOSITES, OTHER_TRADES, PLACES, PROVINCE, TRADES, seeded } from './company-pair-words.ts';

/**
 * Writes pairs of company names and whether they are one company, to measure a duplicate check by. The brands are real
 * (Company-Names-Corpus, https://github.com/wainshine/Company-Names-Corpus, Apache-2.0, one a line; and a list of listed
 * companies); places, trades and legal forms are put around them, as a register does. One company: its name written in
 * another way or with one slip. Two companies: neighbours found in the list itself, another place, number or trade. A
 * brand is in one half of the set only: what is tuned on one half is reported on the other.
 *
 * node scripts/write-company-pairs.ts brands.txt listed.csv pairs.tsv [seed] [how many of each kind]
 */
const [brandsFile = '', listedFile = '', target = '', seed = '20261128', each = '100'] = process.argv.slice(2);

const random = seeded(Number(seed));
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const other = <T>(list: readonly T[], than: T): T => pick(list.filter((one) => one !== than));

const listed = new TextDecoder('gbk')
  .decode(readFileSync(listedFile))
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(',')[3] ?? '')
  .map((name) => name.replace(/^\*?ST|[AB]$/g, ''));
const brands = [...new Set([...readFileSync(brandsFile, 'utf8').split(/\r?\n/), ...listed])].filter((name) =>
  /^\p{Script=Han}{2,6}$/u.test(name),
);
const known = new Set(brands);

interface Company {
  readonly place: string;
  readonly brand: string;
  readonly trade: string;
  readonly form: string;
}
const company = (brand: string): Company => ({
  place: pick(PLACES),
  brand,
  trade: pick(tradesFor(brand)),
  form: pick(FORMS),
});
const tradesFor = (brand: string): string[] => (half(brand) === 'report' && random() < 0.2 ? OTHER_TRADES : TRADES);
const plain = ({ place, brand, trade, form }: Company): string => place + brand + trade + form;

const readings = (character: string): string[] =>
  pinyin(character, { toneType: 'none', type: 'array', multiple: true });
const byReading = new Map<string, string[]>();
const usual = new Map<string, number>();
for (const brand of brands) for (const character of brand) usual.set(character, (usual.get(character) ?? 0) + 1);
const common = [...usual].filter(([, times]) => times > 60).map(([character]) => character);
for (const character of common)
  for (const reading of readings(character)) byReading.set(reading, [...(byReading.get(reading) ?? []), character]);

const at = (text: string, i: number, by: string): string => text.slice(0, i) + by + text.slice(i + 1);
const somewhere = (text: string): number => Math.floor(random() * text.length);

function homophone(text: string): string | null {
  const i = somewhere(text);
  const before = text[i] as string;
  const same = (byReading.get(readings(before)[0] ?? '') ?? []).filter((each) => each !== before);
  return same.length > 0 ? at(text, i, pick(same)) : null;
}

const toTraditional = new Map([...SIMPLIFIED].map((character, i) => [character, TRADITIONAL[i] as string]));
const traditional = (text: string): string => [...text].map((each) => toTraditional.get(each) ?? each).join('');
const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));

type Pair = readonly [string, string] | null;
const longBrand = (brand: string): boolean => brand.length >= 5;

/** One company, written twice. */
const SAME: Record<string, (c: Company) => Pair> = {
  blanks: (c) => [plain(c), `${c.place} ${c.brand}${c.trade} ${c.form}`],
  width: (c) => [`${c.brand}CNC${c.trade}${c.form}`, `${c.brand}${fullWidth('CNC')}${c.trade}${c.form}`],
  case: (c) => [`${c.brand}Smart${c.trade}${c.form}`, `${c.brand}SMART${c.trade}${c.form}`],
  traditional: (c) => [plain(c), traditional(plain(c))],
  'form-changed': (c) => [plain(c), plain({ ...c, form: other(FORMS, c.form) })],
  'form-dropped': (c) => [plain(c), plain({ ...c, form: '' })],
  'form-cut': (c) => [plain({ ...c, form: '有限公司' }), plain({ ...c, form: pick(['有限', '公司', '有限公']) })],
  'form-english': (c) => [plain(c), plain({ ...c, form: pick([' Co., Ltd.', ' CO.,LTD', ' Limited', ' Inc.']) })],
  'place-as-city': (c) => [plain(c), plain({ ...c, place: `${c.place}市` })],
  'place-with-province': (c) => {
    const province = PROVINCE[c.place];
    return province ? [plain(c), plain({ ...c, place: `${province}${c.place}市` })] : null;
  },
  'place-to-brackets': (c) => [plain(c), `${c.brand}（${c.place}）${c.trade}${c.form}`],
  'place-in-brackets-moved': (c) => [
    `${c.brand}（${c.place}）${c.trade}${c.form}`,
    `${c.brand}${c.trade}(${c.place})${c.form}`,
  ],
  'place-in-brackets-dropped': (c) => [`${c.brand}（${c.place}）${c.trade}${c.form}`, `${c.brand}${c.trade}${c.form}`],
  'place-dropped': (c) => [plain(c), plain({ ...c, place: '' })],
  'place-and-form-dropped': (c) => [plain(c), plain({ ...c, place: '', form: '' })],
  remark: (c) => [plain(c), `${plain(c)}（原${other(brands, c.brand)}${c.trade}）`],
  'number-written': (c) => [`${c.place}第一${c.trade}${c.form}`, `${c.place}第1${c.trade}${c.form}`],
  'brand-homophone': (c) => {
    const slip = homophone(c.brand);
    return slip && !known.has(slip) ? [plain(c), plain({ ...c, brand: slip })] : null;
  },
  'trade-homophone': (c) => {
    const slip = homophone(c.trade);
    return slip ? [plain(c), plain({ ...c, trade: slip })] : null;
  },
  'trade-character-missing': (c) => {
    if (c.trade.length < 3) return null;
    const i = somewhere(c.trade);
    return [plain(c), plain({ ...c, trade: c.trade.slice(0, i) + c.trade.slice(i + 1) })];
  },
  'long-brand-wrong-character': (c) => {
    const slip = at(c.brand, somewhere(c.brand), pick(common));
    return longBrand(c.brand) && !known.has(slip) && slip !== c.brand ? [plain(c), plain({ ...c, brand: slip })] : null;
  },
  'long-brand-character-missing': (c) => {
    const i = somewhere(c.brand);
    const slip = c.brand.slice(0, i) + c.brand.slice(i + 1);
    return longBrand(c.brand) && !known.has(slip) ? [plain(c), plain({ ...c, brand: slip })] : null;
  },
  'long-brand-swapped': (c) => {
    const i = Math.floor(random() * (c.brand.length - 1));
    const slip = c.brand.slice(0, i) + c.brand[i + 1] + c.brand[i] + c.brand.slice(i + 2);
    return longBrand(c.brand) && !known.has(slip) && slip !== c.brand ? [plain(c), plain({ ...c, brand: slip })] : null;
  },
};

/** Real names that differ from a brand in one place. */
const patterns = new Map<string, string[]>();
for (const brand of brands)
  for (let i = 0; i < brand.length; i += 1) {
    const pattern = at(brand, i, '*');
    patterns.set(pattern, [...(patterns.get(pattern) ?? []), brand]);
  }
function neighbour(brand: string): string | null {
  const found = [...brand].flatMap((_, i) => patterns.get(at(brand, i, '*')) ?? []).filter((each) => each !== brand);
  return found.length > 0 ? pick(found) : null;
}
const spelled = (text: string): string => [...text].map((each) => readings(each)[0]).join(' ');
const bySound = new Map<string, string[]>();
for (const brand of brands.filter((_, i) => i % 2 === 0)) {
  const sound = spelled(brand);
  bySound.set(sound, [...(bySound.get(sound) ?? []), brand]);
}

/** Two companies that look alike. */
const OTHER: Record<string, (c: Company) => Pair> = {
  place: (c) => [plain(c), plain({ ...c, place: other(PLACES, c.place) })],
  'place-and-form': (c) => [
    plain(c),
    plain({ ...c, place: `${other(PLACES, c.place)}市`, form: other(FORMS, c.form) }),
  ],
  trade: (c) => [plain(c), plain({ ...c, trade: other(TRADES, c.trade) })],
  number: (c) => {
    const number = pick(NUMBERS);
    return [plain({ ...c, brand: c.brand + number }), plain({ ...c, brand: c.brand + other(NUMBERS, number) })];
  },
  'number-only': (c) => {
    const number = pick(NUMBERS);
    return [plain({ ...c, brand: number }), plain({ ...c, brand: other(NUMBERS, number) })];
  },
  opposite: (c) => {
    const one = pick(OPPOSITES.slice(0, 4));
    return [plain({ ...c, brand: one + c.brand }), plain({ ...c, brand: other(OPPOSITES.slice(0, 4), one) + c.brand })];
  },
  'opposite-added': (c) => [plain(c), plain({ ...c, brand: pick(OPPOSITES) + c.brand })],
  'neighbour-same-place-and-trade': (c) => {
    const brand = neighbour(c.brand);
    return brand && spelled(brand) !== spelled(c.brand) ? [plain(c), plain({ ...c, brand })] : null;
  },
  'neighbour-elsewhere': (c) => {
    const brand = neighbour(c.brand);
    return brand ? [plain(c), plain(company(brand))] : null;
  },
  'neighbour-other-trade': (c) => {
    const brand = neighbour(c.brand);
    return brand ? [plain(c), plain({ ...c, brand, trade: other(TRADES, c.trade) })] : null;
  },
  'bare-neighbour': (c) => {
    const brand = neighbour(c.brand);
    return brand ? [c.brand, brand] : null;
  },
  'same-sound-elsewhere': (c) => {
    const brand = pick((bySound.get(spelled(c.brand)) ?? []).filter((each) => each !== c.brand));
    return brand ? [plain(c), plain(company(brand))] : null;
  },
  'same-sound-bare': (c) => {
    const brand = pick((bySound.get(spelled(c.brand)) ?? []).filter((each) => each !== c.brand));
    return brand && brand.length < 4 ? [c.brand, brand] : null;
  },
  longer: (c) => {
    const brand = c.brand + pick(common);
    return c.brand.length <= 3 ? [plain(c), plain({ ...c, brand })] : null;
  },
  swapped: (c) => {
    const brand = [...c.brand].reverse().join('');
    return c.brand.length === 2 && brand !== c.brand ? [plain(c), plain({ ...c, brand })] : null;
  },
  branch: (c) => [plain(c), `${plain(c)}${other(PLACES, c.place)}分公司`],
  'same-place-and-trade': (c) => [plain(c), plain({ ...c, brand: other(brands, c.brand) })],
};

/** Which half a brand is in. */
function half(brand: string): 'tune' | 'report' {
  let hash = 7;
  for (const character of brand) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) | 0;
  return (hash & 4) === 0 ? 'tune' : 'report';
}

const lines: string[] = [];
for (const [label, kinds] of [
  ['same', SAME],
  ['other', OTHER],
] as const)
  for (const [kind, make] of Object.entries(kinds)) {
    let made = 0;
    for (let tries = 0; made < Number(each) && tries < Number(each) * 400; tries += 1) {
      const brand = pick(brands);
      const pair = make(company(brand));
      if (!pair || pair[0] === pair[1]) continue;
      lines.push([half(brand), label, kind, ...pair].join('\t'));
      made += 1;
    }
  }
writeFileSync(target, `${lines.join('\n')}\n`);
