import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey, companyName, compareNames, nameKeys, nameProbes, phoneKey, type Readings } from './index.ts';
import { SIMPLIFIED, TRADITIONAL } from './simplified.generated.ts';

/** Enough of a dictionary for these names. */
const SOUNDS: Record<string, string> = {
  联: 'lian',
  莲: 'lian',
  连: 'lian',
  华: 'hua',
  花: 'hua',
  为: 'wei',
  威: 'wei',
  科: 'ke',
  技: 'ji',
  枝: 'zhi',
  第: 'di',
  一: 'yi',
};
const readings: Readings = (character) => (SOUNDS[character] ? [SOUNDS[character]] : []);
const verdictOf = (one: string, other: string) => compareNames(companyName(one), companyName(other), readings);

describe('what a name is looked for by', () => {
  it.each([
    ['华为技术有限公司', '华为技术'],
    ['華為技術有限公司', '华为技术'],
    ['ＴＣＬ科技集团股份有限公司', 'tcl科技'],
    ['北京市华联科技有限公司', '华联科技'],
    ['广东省深圳市南山区华联科技有限公司', '华联科技'],
    ['华联（北京）科技有限公司', '华联科技'],
    ['华联科技(北京)有限公司', '华联科技'],
    ['西门子中国有限公司', '西门子'],
    ['西门子（中国）有限公司上海分公司', '西门子'],
    ['Siemens (China) Co., Ltd.', 'siemens'],
    ['SIEMENS CHINA CO LTD', 'siemens'],
    ['华联科技 Co., Ltd.', '华联科技'],
    ['中建三局', '中建3局'],
    ['第十二建筑工程公司', '第12建筑工程'],
    ['青岛啤酒股份有限公司', '青岛啤酒'],
    ['华为（原华威）技术公司', '华为技术'],
    ['常州广安爱众股份有限公司', '爱众'],
    ['公司', '公司'],
    ['北京', '北京'],
  ])('of %s is %s', (name, stem) => {
    expect(companyName(name).stem).toBe(stem);
  });
});

describe('two names', () => {
  it.each([
    ['华联科技有限公司', '华联科技 有限公司', 'same'],
    ['華聯科技有限公司', '华联科技有限公司', 'same'],
    ['北京市华联科技有限公司', '北京华联科技有限公司', 'same'],
    ['华联科技有限公司', '华联科技股份有限公司', 'likely'],
    ['华联（北京）科技有限公司', '华联科技有限公司', 'likely'],
    ['华联（北京）科技有限公司', '华联（上海）科技有限公司', 'likely'],
    ['北京华联科技有限公司', '华联（北京）科技有限公司', 'likely'],
    ['北京华联科技有限公司', '华联科技有限公司', 'likely'],
    ['深圳华联科技有限公司', '深圳华莲科技有限公司', 'likely'],
    ['深圳华联科技有限公司', '深圳华联科枝有限公司', 'related'],
    ['深圳华联网络科技有限公司', '深圳华联网洛科技有限公司', 'likely'],
    ['京东方第一有限公司', '京东方第1有限公司', 'same'],
    ['北京华联', '上海华联', 'different'],
    ['北京第一机床厂', '北京第二机床厂', 'different'],
    ['深圳东方科技有限公司', '深圳西方科技有限公司', 'different'],
    ['宁德时代', '时代', 'related'],
    ['华联科技有限公司', '新华联科技有限公司', 'related'],
    ['华联科技有限公司', '华联贸易有限公司', 'related'],
    ['华联科技有限公司', '华联科技有限公司上海分公司', 'related'],
    ['华联', '联华', 'related'],
    ['华联', '华润', 'different'],
  ] as const)('%s and %s are %s', (one, other, verdict) => {
    expect(verdictOf(one, other).verdict).toBe(verdict);
  });

  it('say why', () => {
    expect(verdictOf('北京华联科技有限公司', '华联科技股份有限公司').reasons).toContainEqual({
      code: 'same_without',
      removed: ['北京', '有限公司', '股份有限公司'],
    });
    expect(verdictOf('深圳华联科技有限公司', '深圳华莲科技有限公司').reasons.map(({ code }) => code)).toEqual([
      'same_sound',
      'one_character',
    ]);
    expect(verdictOf('北京华联', '上海华联').reasons).toEqual([{ code: 'place_differs', one: '北京', other: '上海' }]);
  });
});

const aName = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'北京 上海 市 省 区 华联 华为 第一 第二 十 科技 贸易 （ ） ( ) 有限公司 股份 集团 公司 分公司 Co., Ltd. ABC 3M 東 東方 中国 厂 店 · -'.split(
          ' ',
        ),
      ),
      fc.string({ maxLength: 3, unit: 'grapheme' }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

describe('whatever somebody writes', () => {
  it('has a stem that is its own stem', () => {
    fc.assert(
      fc.property(aName, (name) => {
        const { stem } = companyName(name);
        expect(companyName(stem).stem).toBe(stem);
      }),
    );
  });

  it('is the same as itself, and as itself in other widths, cases and scripts', () => {
    const back = new Map([...SIMPLIFIED].map((character, i) => [character, TRADITIONAL[i] as string]));
    const wide = (text: string) => text.replace(/[!-~]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));
    const traditional = (text: string) => [...text].map((each) => back.get(each) ?? each).join('');
    fc.assert(
      fc.property(aName, (name) => {
        for (const variant of [name, wide(name), traditional(name), ` ${name} `])
          expect(verdictOf(name, variant).verdict).toBe('same');
      }),
    );
  });

  it('is compared alike in both directions', () => {
    fc.assert(
      fc.property(aName, aName, (one, other) => {
        const [there, back] = [verdictOf(one, other), verdictOf(other, one)];
        expect([there.verdict, there.score]).toEqual([back.verdict, back.score]);
      }),
    );
  });

  it('shares a key with every name it may be the same as', () => {
    fc.assert(
      fc.property(aName, aName, (one, other) => {
        const [a, b] = [companyName(one), companyName(other)];
        if (!['same', 'likely'].includes(compareNames(a, b, readings).verdict) || a.stem.length > 24) return;
        expect(nameProbes(a, readings).some((key) => nameKeys(b, readings).includes(key))).toBe(true);
      }),
    );
  });
});

describe('telephone numbers', () => {
  it.each([
    ['138 1234 8000', '13812348000'],
    ['+86-138-1234-8000', '13812348000'],
    ['008613812348000', '13812348000'],
    ['１３８１２３４８０００', '13812348000'],
    ['010-62345678', '01062345678'],
    ['(010) 6234 5678 转 801', '01062345678'],
    ['+86 10 62345678', '01062345678'],
    ['400-820-8820', '4008208820'],
    ['110', null],
    ['00000000', null],
    ['没有', null],
  ])('%s is %s', (text, key) => {
    expect(phoneKey(text)).toBe(key);
  });
});

describe('addresses', () => {
  it('are the same without province, city, width and the way a number is written', () => {
    expect(addressKey('江苏省苏州市工业园区星湖街 328 号')).toBe(addressKey('苏州市工业园区星湖街３２８号'));
    expect(addressKey('朝阳区建国路三号')).toBe(addressKey('北京市朝阳区建国路3号'));
    expect(addressKey('北京市')).toBeNull();
  });
});
