import { describe, expect, it } from 'vitest';
import { coreName, foldName } from './company-name.js';

describe('two spellings of one registered name', () => {
  it.each([
    ['华为技术有限公司', '华为技术 有限公司'],
    ['ＴＣＬ科技集团股份有限公司', 'TCL科技集团股份有限公司'],
    ['西门子（中国）有限公司', '西门子(中国)有限公司'],
  ])('%s and %s are the same', (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  it('does not take one legal form for another', () => {
    expect(foldName('华为技术有限公司')).not.toBe(foldName('华为技术股份有限公司'));
  });
});

describe('the core of a name', () => {
  it.each([
    ['华为技术有限公司', '华为技术'],
    ['华澜（北京）智造股份有限公司', '华澜智造'],
    ['上海宝钢集团有限公司', '上海宝钢'],
    ['中信集团股份公司', '中信'],
    ['平安银行', '平安银行'],
    ['公司', '公司'],
  ])('of %s is %s', (name, core) => {
    expect(coreName(name)).toBe(core);
  });
});
