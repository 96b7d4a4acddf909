import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../plain-date.ts';
import { creditCodeCheckDigit } from '../credit-code.ts';
import { findForbidden, holdsMask, idCheckDigit, maskForbidden, passesLuhn } from './index.ts';

const TODAY = '2026-11-28';
/** From the text of GB 11643. */
const SAMPLE = '11010519491231002X';
/** UnionPay's published number for tests. */
const CARD = '6212345678901232';

const find = (text: string) => findForbidden(text, TODAY);
const kinds = (text: string) => find(text).map(({ kind, certainty }) => `${kind} ${certainty}`);
const wide = (text: string) => text.replace(/[0-9X]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));

/** The same corpus at every run: a small generator with a seed. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const digitsOf = (count: number, next: (below: number) => number): string =>
  Array.from({ length: count }, () => next(10)).join('');

const AREAS = ['110105', '310115', '320583', '440305', '330106', '510107', '650102', '810000'];

function anId(next: (below: number) => number): string {
  const birthday = addDays('1930-01-01', next(34_000)).replaceAll('-', '');
  const body = `${AREAS[next(AREAS.length)]}${birthday}${digitsOf(3, next)}`;
  return body + idCheckDigit(body);
}

function withLuhn(body: string): string {
  return [...'0123456789'].map((digit) => body + digit).find(passesLuhn) as string;
}

const DISGUISES: readonly [name: string, disguise: (id: string) => string][] = [
  ['as it is', (id) => `身份证号${id}，请存档`],
  ['in full width', (id) => `身份证：${wide(id)}`],
  ['in groups', (id) => `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`],
  ['with dashes', (id) => `No. ${id.slice(0, 6)}-${id.slice(6, 10)}-${id.slice(10, 14)}-${id.slice(14)}.`],
  ['digit by digit', (id) => [...id].join('·')],
  ['with zero widths', (id) => [...id].join('\u200b')],
  ['with a small x, in brackets', (id) => `（${id.toLowerCase()}）`],
  ['behind a telephone', (id) => `13812348000 ${id} 2026-11-28`],
];

describe('an identity number', () => {
  it('is found in 10,000 of 10,000, in each of eight disguises', () => {
    const next = generator(20261128);
    const missed: string[] = [];
    for (let i = 0; i < 10_000; i++) {
      const id = anId(next);
      for (const [name, disguise] of DISGUISES) {
        const found = find(disguise(id));
        const isFound = found.some(
          ({ kind, certainty, number }) => `${kind} ${certainty} ${number}` === `id_card block ${id}`,
        );
        if (!isFound) missed.push(`${name}: ${disguise(id)}`);
      }
    }
    expect(missed).toEqual([]);
  });

  it.each([
    [SAMPLE],
    [wide(SAMPLE)],
    ['１１０１０５ １９４９１２３１ ００２ｘ'],
    ['1️⃣1️⃣0️⃣1️⃣0️⃣5️⃣1️⃣9️⃣4️⃣9️⃣1️⃣2️⃣3️⃣1️⃣0️⃣0️⃣2️⃣X'],
    ['①①⓪①⓪⑤①⑨④⑨①②③①⓪⓪②X'],
    ['𝟏𝟏𝟎𝟏𝟎𝟓𝟏𝟗𝟒𝟗𝟏𝟐𝟑𝟏𝟎𝟎𝟐X'],
    ['1\u03361\u03360\u03361\u03360\u03365\u033619491231002X'],
    ['110105—1949—1231—002—X'],
    ['客户110105 19491231 002x的'],
  ])('is read in %s', (text) => {
    expect(find(text)).toMatchObject([
      { kind: 'id_card', certainty: 'block', number: SAMPLE, masked: '1101************2X' },
    ]);
  });

  it.each([
    ['a wrong check digit', '110105194912310021'],
    ['a province that is none', '100105194912310029'],
    ['a thirteenth month', '110105194913310022'],
    ['a birthday to come', `1101052027010100${'2'}`],
    ['letters around it', `A${SAMPLE}`],
    ['letters behind it', `${SAMPLE}Y2`],
    ['more digits beside it', `9${SAMPLE}`],
    ['a number of twenty digits', '11010519491231002812'],
  ])('is none with %s', (_, text) => {
    expect(find(text).filter(({ certainty }) => certainty === 'block')).toEqual([]);
  });

  it('of fifteen digits is asked about, because it has no check digit', () => {
    expect(kinds('旧证号 110105491231002')).toEqual(['id_card ask']);
    expect(kinds('110105491331002')).toEqual([]);
  });
});

describe('a bank card', () => {
  it.each([
    ['of UnionPay', CARD, ['bank_card block']],
    ['of UnionPay in groups', '6212 3456 7890 1232', ['bank_card block']],
    ['beside another number', '13812348000 6212 3456 7890 1232', ['bank_card block']],
    ['of another scheme', '4111111111111111', ['bank_card ask']],
    ['of another scheme where the text says so', '卡号：4111 1111 1111 1111', ['bank_card block']],
    ['with a wrong check digit', '6212345678901233', []],
    ['of no issuer', '1111111111111117', []],
  ])('%s', (_, text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it('of UnionPay is found in 2,000 of 2,000, in each of eight disguises', () => {
    const next = generator(62);
    for (let i = 0; i < 2000; i++) {
      const card = withLuhn(`62${digitsOf(13 + next(4), next)}`);
      for (const [name, disguise] of DISGUISES)
        expect(kinds(disguise(card)), `${name}: ${card}`).toContain('bank_card block');
    }
  });

  it('is not seen in the account of a company: 20 digits in groups of four hold it twice', () => {
    expect(kinds('开户银行 账户 6212 3456 7890 1232 0722')).toEqual([]);
    expect(kinds('3220 1988 6360 5150 0722')).toEqual([]);
  });
});

describe('a text', () => {
  it('keeps everything but the numbers when they are masked, whatever stands around them', () => {
    const words = fc.stringMatching(/^[\u4e00-\u9fa5，。“”（）\n]{0,12}$/);
    fc.assert(
      fc.property(
        words,
        words,
        fc.constantFrom(...DISGUISES.map(([, disguise]) => disguise)),
        (before, after, disguise) => {
          const hidden = disguise(SAMPLE);
          const text = before + hidden + after;
          const [{ start, end } = { start: -1, end: -1 }, ...more] = find(text);
          expect(more).toEqual([]);
          expect(text.slice(0, start).startsWith(before)).toBe(true);
          expect(text.slice(end).endsWith(after)).toBe(true);
          const done = maskForbidden(text, TODAY);
          expect(done).toBe(`${text.slice(0, start)}1101************2X${text.slice(end)}`);
          expect([find(done), holdsMask(done)]).toEqual([[], true]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('may be anything at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const { start, end } of find(text))
          expect([start >= 0, end <= text.length, start < end]).toEqual([true, true, true]);
      }),
      { numRuns: 500 },
    );
  });

  it('of a megabyte of digits is read as quickly as one reads, however they are set', () => {
    const next = generator(7);
    const digits = digitsOf(1_000_000, next);
    for (const text of [digits, [...digits].join(' ').slice(0, 1_000_000), `${SAMPLE} `.repeat(50_000)]) find(text);
    expect(find(`${SAMPLE} `.repeat(50_000)).length).toBe(50_000);
  });
});

describe('what a business writes down', () => {
  it('is taken for such a number in fewer than one of two thousand', () => {
    const next = generator(115);
    const pad = (value: number, length: number): string => String(value).padStart(length, '0');
    const day = (): string => addDays('2024-01-01', next(1400));
    const phone = (): string => `1${3 + next(7)}${digitsOf(9, next)}`;
    const uuid = (): string =>
      [8, 4, 4, 4, 12].map((length) => Array.from({ length }, () => next(16).toString(16)).join('')).join('-');
    const creditCode = (): string => {
      for (;;) {
        const body = `91${AREAS[next(7)]}${Array.from({ length: 9 }, () => '0123456789ABCDEFGHJKLMNPQRTUWXY'[next(31)]).join('')}`;
        const check = creditCodeCheckDigit(body);
        if (check) return body + check;
      }
    };
    const kindsOfText = [
      () => `QT-${day().replaceAll('-', '')}-${pad(next(10_000), 4)}`,
      () => `合同 HT${day().replaceAll('-', '')}${pad(next(1000), 3)} 已签`,
      () => `订单号 ${day().replaceAll('-', '')}${digitsOf(8, next)}`,
      () => `${phone()} ${phone()}`,
      () => `电话 0${10 + next(80)}-${digitsOf(8, next)}-${pad(next(10_000), 4)}`,
      () => `统一社会信用代码 ${creditCode()}`,
      () => `${digitsOf(1 + next(8), next)}.${pad(next(100), 2)} 元，含税 ${digitsOf(7, next)}.00`,
      () => uuid(),
      () => `${day()} 至 ${day()}，${day()} 验收`,
      () =>
        `开户行账号 ${digitsOf(20, next)
          .replace(/(.{4})/g, '$1 ')
          .trim()}`,
      () => digitsOf(20, next),
      () => `雪花号 1${digitsOf(18, next)}`,
      () => `发票 ${digitsOf(20, next)}，${digitsOf(8, next)}`,
      () => `物流单 SF${digitsOf(13, next)}`,
      () => `${day()} ${pad(next(24), 2)}:${pad(next(60), 2)} 拜访 ${phone()}`,
    ];
    const wrong: string[] = [];
    for (let i = 0; i < 100_000; i++) {
      const text = (kindsOfText[i % kindsOfText.length] as () => string)();
      if (find(text).length > 0) wrong.push(text);
    }
    expect(wrong.length, wrong.slice(0, 10).join('\n')).toBeLessThanOrEqual(50);
  });

  it('is no number because it is an id of digits', () => {
    expect(kinds('/customers/00000000-0000-4111-1111-111111111111')).toEqual([]);
    expect(kinds('11111111-1111-1111')).toEqual([]);
  });

  it('is seldom taken for one even where it is nothing but sixteen to nineteen digits', () => {
    const next = generator(16);
    const blocked = (length: number): number =>
      Array.from({ length: 20_000 }, () => digitsOf(length, next)).filter((text) =>
        find(text).some(({ certainty }) => certainty === 'block'),
      ).length;
    // One in a hundred begins like a card of UnionPay, and one in ten of these has the right check digit.
    for (const length of [16, 17, 18, 19]) expect(blocked(length)).toBeLessThan(60);
  });
});
