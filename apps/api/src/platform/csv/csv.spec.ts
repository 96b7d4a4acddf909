import { describe, expect, it } from 'vitest';
import { csvLine, disarm } from './csv.js';

describe('a cell a spreadsheet would calculate', () => {
  it.each([
    '=1+1',
    '+1-800',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    '  =1',
    '\u200b=1',
    '\ufeff=1',
    '\u3000=1',
    '\u00ad=1',
    '\u0000=1',
  ])('%j is made text', (text) => expect(disarm(text)).toBe(`'${text}`));
});

describe('a cell that means what it says', () => {
  it.each(['平安银行', '-5', '-12.50', '100', 'a=b', '*ST全新', '3-1', ''])('%j stays as it is', (text) => {
    expect(disarm(text)).toBe(text);
  });
});

describe('a line', () => {
  it('quotes what would break it, and ends as Excel expects', () => {
    expect(csvLine(['甲,乙', 'say "hi"', 'two\nlines', null, 3, true])).toBe(
      '"甲,乙","say ""hi""","two\nlines",,3,true\r\n',
    );
  });
});
