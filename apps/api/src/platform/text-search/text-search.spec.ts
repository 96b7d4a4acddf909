import { describe, expect, it } from 'vitest';
import { SqlParameters } from '../conditions/to-sql.js';
import { searchColumns, searchCondition } from './text-search.js';

/** What PostgreSQL does with the condition. */
function finds(texts: string[], q: string): boolean {
  const { searchText, searchGrams } = searchColumns(...texts);
  const parameters = new SqlParameters();
  if (searchCondition('c')(q, parameters) === 'false') return false;
  return parameters.values.every((value) =>
    Array.isArray(value)
      ? value.every((gram) => searchGrams.includes(gram as string))
      : searchText.includes(String(value).slice(1, -1)),
  );
}

describe('a customer called 重庆啤酒股份有限公司', () => {
  const name = ['重庆啤酒股份有限公司', 'KH-2026-000007'];

  it.each([
    '重庆',
    '啤酒',
    '庆啤',
    'chongqing',
    'pijiu',
    'cqpj',
    'CQ',
    '重庆 啤酒',
    'kh2026',
    'KH-2026-000007',
    '股份',
  ])('is found by %s', (q) => {
    expect(finds(name, q)).toBe(true);
  });

  it.each(['重啤', 'zhongqing', 'bj', '***', '重庆 上海'])('is not found by %s', (q) => {
    expect(finds(name, q)).toBe(false);
  });
});

describe('what makes no difference', () => {
  it('is full or half width, case and punctuation', () => {
    expect(finds(['ＴＣＬ科技（北京）'], 'tcl科技北京')).toBe(true);
    expect(finds(['*ST全新'], 'st全新')).toBe(true);
  });

  it('is not a percent sign, which is looked for as nothing at all', () => {
    expect(finds(['平安银行'], '%')).toBe(false);
  });
});
