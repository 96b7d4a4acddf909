import { describe, expect, it } from 'vitest';
import { fillText, isStandardText, textHash } from './standard-text.js';

const CLAUSE = '乙方应在合同生效后 {{days}} 日内交付软件，逾期每日按合同总价的 0.5‰ 支付违约金。';

describe('a clause of the company text', () => {
  it('stays standard when only spaces, line breaks or full-width forms differ', () => {
    const template = '甲方应在收到发票后 30 日内付款（含税）。';

    expect(isStandardText(template, '甲方应在收到发票后30日内付款(含税)。')).toBe(true);
    expect(isStandardText(template, ' 甲方应在收到发票后３０日内\n付款（含税）。 ')).toBe(true);
    expect(textHash(template)).toBe(textHash('甲方应在收到发票后３０日内付款(含税)。'));
  });

  it('is no longer standard when one character is another', () => {
    expect(isStandardText('甲方应在 30 日内付款。', '甲方应在 60 日内付款。')).toBe(false);
    expect(isStandardText('甲方应在 30 日内付款。', '乙方应在 30 日内付款。')).toBe(false);
    expect(isStandardText('违约金不超过总价的 10%。', '违约金不超过总价的 10%')).toBe(false);
  });

  it('may have its blanks filled in, or left', () => {
    expect(isStandardText(CLAUSE, CLAUSE)).toBe(true);
    expect(isStandardText(CLAUSE, CLAUSE.replace('{{days}}', '45'))).toBe(true);
    expect(isStandardText('交付地点：{{place}}', '交付地点：上海市浦东新区张江路 1188 号')).toBe(true);
  });

  it('is not standard when a blank is filled with a sentence of its own, or something follows the end', () => {
    expect(isStandardText('交付地点：{{place}}', '交付地点：上海。逾期不承担责任')).toBe(false);
    expect(isStandardText(CLAUSE, `${CLAUSE.replace('{{days}}', '45')}但不可抗力除外。`)).toBe(false);
    expect(isStandardText(CLAUSE, CLAUSE.replace('{{days}}', '45').replace('0.5‰', '0.1‰'))).toBe(false);
    expect(isStandardText(CLAUSE, '')).toBe(false);
  });

  it('is printed with the blanks that are known', () => {
    expect(fillText('合同总价为{{amount}}，{{other}}', { amount: '¥1.00' })).toBe('合同总价为¥1.00，{{other}}');
  });
});
