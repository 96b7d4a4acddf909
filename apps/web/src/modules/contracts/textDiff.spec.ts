import { describe, expect, it } from 'vitest';
import { textDiff } from './textDiff';

const read = (before: string, after: string) =>
  textDiff(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}]` : `[+${text}]`))
    .join('');

describe('the difference of two clauses', () => {
  it('shows the one character that changed', () => {
    expect(read('违约金为合同金额的千分之五', '违约金为合同金额的千分之三')).toBe('违约金为合同金额的千分之[-五][+三]');
  });

  it('keeps numbers and Latin words whole', () => {
    expect(read('30 日内 MES 上线', '60 日内 ERP 上线')).toBe('[-30][+60] 日内 [-MES][+ERP] 上线');
  });

  it('is the text itself where nothing changed', () => {
    expect(textDiff('不变', '不变')).toEqual([{ kind: 'same', text: '不变' }]);
  });

  it('takes a blank that was filled in for no change', () => {
    const template = '总价为{{amount}}，自签订之日起{{days}}日内付清';
    expect(read(template, '总价为¥150,000.00，自签订之日起30日内付清')).toBe(
      '总价为¥150,000.00，自签订之日起30日内付清',
    );
    expect(read(template, '总价为¥150,000.00，自签订之日起30日内结清')).toBe(
      '总价为¥150,000.00，自签订之日起30日内[-付][+结]清',
    );
  });

  it('gives back both texts, whatever they are', () => {
    const pairs = [
      ['', '新增'],
      ['删除', ''],
      ['甲方应在验收后付款', '乙方收到发票后甲方付款'],
      ['aab', 'aba'],
    ] as const;
    for (const [before, after] of pairs) {
      const pieces = textDiff(before, after);
      expect(
        pieces
          .filter(({ kind }) => kind !== 'new')
          .map(({ text }) => text)
          .join(''),
      ).toBe(before);
      expect(
        pieces
          .filter(({ kind }) => kind !== 'gone')
          .map(({ text }) => text)
          .join(''),
      ).toBe(after);
    }
  });
});
