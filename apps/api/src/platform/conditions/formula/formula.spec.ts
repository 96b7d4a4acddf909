import { describe, expect, it } from 'vitest';
import { DomainError } from '../../http/domain-error.js';
import { checkFormula } from './check.js';
import { exactOf } from './exact.js';
import type { FormulaFields } from './formula.js';
import type { Value } from './functions.js';
import { parseFormula } from './parse.js';
import { shownValue, workOut } from './work-out.js';

const FIELDS: FormulaFields = { amount: 'number', grade: 'text', signedOn: 'date', tags: 'codes', open: 'boolean' };
const ROW: Readonly<Record<string, Value>> = {
  amount: exactOf('123456.78'),
  grade: 'A',
  signedOn: '2026-11-01',
  tags: ['vip', 'risk'],
  open: null,
};

function of(text: string, row: Readonly<Record<string, Value>> = ROW, decimals = 2): unknown {
  const formula = parseFormula(text);
  checkFormula(formula, FIELDS);
  return shownValue(
    workOut(formula, (name) => row[name] ?? null, '2026-11-29'),
    decimals,
  );
}

function problemOf(text: string): unknown {
  try {
    of(text);
  } catch (error) {
    return (error as DomainError).fields[0];
  }
  return undefined;
}

describe('a formula', () => {
  it('reckons exactly, multiplication before addition, and rounds at the half', () => {
    expect(of('0.1 + 0.2')).toBe('0.30');
    expect(of('2 + 3 * 4')).toBe('14.00');
    expect(of('(2 + 3) * 4')).toBe('20.00');
    expect(of('-2 - -3')).toBe('1.00');
    expect(of('round(amount / 10000, 2)')).toBe('12.35');
    expect(of('2.345')).toBe('2.35');
    expect(of('-2.345')).toBe('-2.35');
    expect(of('10 / 3', ROW, 4)).toBe('3.3333');
  });

  it('is empty where something it reckons with is, or nothing is there to divide by', () => {
    expect(of('amount * 2', {})).toBeNull();
    expect(of('amount / 0')).toBeNull();
    expect(of('coalesce(amount, 0) + 1', {})).toBe('1.00');
    expect(of('isNull(grade)', {})).toBe(true);
  });

  it('compares as filters do: an empty value makes neither true nor false', () => {
    expect(of('open and true')).toBeNull();
    expect(of('open and false')).toBe(false);
    expect(of('open or true')).toBe(true);
    expect(of('amount >= 100000 and grade = "A"')).toBe(true);
    expect(of('in(grade, "B", "C")')).toBe(false);
    expect(of('between(amount, 1, 2)')).toBe(false);
    expect(of("has(tags, 'risk')")).toBe(true);
    expect(of('not contains(grade, "a")')).toBe(false);
  });

  it('chooses, and joins texts past what is empty', () => {
    expect(of('if(amount > 100000, "大单", "小单")')).toBe('大单');
    expect(of('if(open, "开", "不知道")')).toBe('不知道');
    expect(of('grade & "-" & left("客户等级", 2)')).toBe('A-客户');
    expect(of('concat("级别：", grade)', {})).toBe('级别：');
  });

  it('counts days', () => {
    expect(of('days(signedOn, today())', ROW, 0)).toBe('28');
    expect(of('addDays(signedOn, 30)')).toBe('2026-12-01');
    expect(of('year(signedOn) * 100 + month(signedOn)', ROW, 0)).toBe('202611');
    expect(of('signedOn < today()')).toBe(true);
    expect(of('addDays(signedOn, 999999999)')).toBeNull();
  });

  it('may be typed with a Chinese keyboard', () => {
    expect(of('round（amount，0）', ROW, 0)).toBe('123457');
  });

  it('that is wrong says what and where', () => {
    expect(problemOf('price * 2')).toMatchObject({ code: 'formula.field_unknown', params: { name: 'price', at: 1 } });
    expect(problemOf('constructor')).toMatchObject({ code: 'formula.field_unknown' });
    expect(problemOf('sum(1)')).toMatchObject({ code: 'formula.function_unknown', params: { name: 'sum' } });
    expect(problemOf('amount + grade')).toMatchObject({ code: 'formula.part_type', params: { part: 2, at: 10 } });
    expect(problemOf('if(amount, 1, 2)')).toMatchObject({
      code: 'formula.part_type',
      params: { part: 1, wanted: '是/否', wantedEn: 'true or false' },
    });
    expect(problemOf('if(open, 1, "2")')).toMatchObject({ code: 'formula.part_type', params: { part: 3 } });
    expect(problemOf('round()')).toMatchObject({ code: 'formula.parts_number' });
    expect(problemOf('(1 + 2')).toMatchObject({ code: 'formula.ends_early' });
    expect(problemOf('1 + ')).toMatchObject({ code: 'formula.ends_early' });
    expect(problemOf('1 2')).toMatchObject({ code: 'formula.character', params: { found: '2', at: 3 } });
    expect(problemOf('grade = "A')).toMatchObject({ code: 'formula.text_open', params: { at: 9 } });
    expect(problemOf('amount % 2')).toMatchObject({ code: 'formula.character', params: { found: '%' } });
    expect(problemOf('tags')).toMatchObject({ code: 'formula.result_codes' });
    expect(problemOf('('.repeat(200))).toMatchObject({ code: 'formula.too_deep' });
    expect(problemOf('-'.repeat(900) + '1')).toMatchObject({ code: 'formula.too_deep' });
    expect(problemOf('not '.repeat(200) + 'open')).toMatchObject({ code: 'formula.too_deep' });
  });

  it('never becomes longer than a figure of business', () => {
    const nines = '999999999999999';
    expect(of(Array.from({ length: 60 }, () => nines).join(' * '))).toBeNull();
  });
});
