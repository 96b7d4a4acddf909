import { hualanOrg } from '@countersign/testing';
import { describe, expect, it } from 'vitest';
import {
  checkPolicy,
  hashOf,
  packOf,
  publishedPolicies,
  readPack,
  resultOf,
  route,
  runPack,
  shippedPacks,
  signedText,
  writePack,
  type Matrix,
  type Pack,
  type Policy,
} from '../index.ts';
import { rankedHouse } from './organisations.ts';
import { asks } from './words.ts';

const shipped = Object.values(shippedPacks).map((pack): [string, Pack] => [pack.policy.code, pack]);

describe('a pack that ships', () => {
  it.each(shipped)('%s proves itself by at least eight golden cases', (_code, pack) => {
    const run = runPack(pack);
    expect(run.results.filter(({ passed }) => !passed)).toEqual([]);
    expect(run.passed).toBeGreaterThanOrEqual(8);
    expect(new Set(run.results.map(({ name }) => name)).size).toBe(run.passed);
  });

  it.each(shipped)('%s comes back from a file as the same pack', (_code, pack) => {
    expect(readPack(JSON.parse(writePack(pack)))).toEqual({ pack });
  });

  it.each(shipped)('%s has no finding in its own organisation', (_code, pack) => {
    expect(checkPolicy(pack.policy, { org: pack.organisation })).toEqual([]);
  });

  it('says in its own words where it is an assumption of ours that a house has to confirm', () => {
    const { policy } = shippedPacks['003-contract']!;
    for (const { title } of [policy, policy.matrices!['margin']!]) {
      expect(title['zh-CN']).toContain('假设');
      expect(title.en).toContain('assumed');
    }
  });

  describe('with a band in which nobody is asked', () => {
    const { policy, organisation } = shippedPacks['004-quote']!;
    const { discount } = policy.matrices!;
    const opened = (requires: string): Policy => ({
      ...policy,
      matrices: {
        discount: {
          ...discount!,
          cells: [
            { where: { ratio: { from: 9000 } }, requires },
            { where: { ratio: { from: 5000, below: 9000 } }, requires: 'marketing-director' },
            { where: { ratio: { below: 5000 } }, requires: 'general-manager' },
          ],
        },
      },
    });
    const asked = (of: Policy, ratio: number) => {
      const facts = { ratio, amount: { amount: '90000.00', currency: 'CNY' }, customerInCrm: true };
      return resultOf(route(of, facts, organisation, 'sales-1'));
    };

    it('asks of every quote, as it ships', () => {
      for (const ratio of [10_000, 9000, 5000]) expect(asked(policy, ratio)).toMatchObject({ outcome: 'route' });
    });

    it('asks nobody inside the band once a house has opened it, and everybody below it', () => {
      expect(asked(opened('own-authority'), 9000)).toEqual({ outcome: 'nobody', nodes: [] });
      expect(asked(opened('own-authority'), 8999)).toEqual(asks('marketing-director: marketing'));
      expect(asked(opened('own-authority'), 4999)).toEqual(
        asks('marketing-director: marketing', 'general-manager: gm'),
      );
    });

    it('may be published so, with a word that some deals pass unasked', () => {
      expect(checkPolicy(opened('own-authority'), { org: organisation })).toMatchObject([
        { code: 'nobody_asked', severity: 'warning' },
      ]);
    });

    it('is refused where the band is not the lowest level, or all there is', () => {
      const levels = discount!.levels;
      const withLevels = (next: Matrix['levels']) => {
        const of = opened('marketing-director');
        return checkPolicy({ ...of, matrices: { discount: { ...of.matrices!['discount']!, levels: next } } });
      };
      expect(withLevels([levels[1]!, levels[2]!, levels[0]!])).toContainEqual(
        expect.objectContaining({ path: 'matrices.discount.levels[2].approvers', code: 'shape_wrong' }),
      );
      expect(withLevels([levels[0]!])).toContainEqual(
        expect.objectContaining({ path: 'matrices.discount.levels[0].approvers', code: 'shape_wrong' }),
      );
    });
  });

  it('is tried in the company that everything else is tried in', () => {
    expect(rankedHouse).toEqual(hualanOrg());
  });
});

describe('a version that was published', () => {
  it('never changes again', () => {
    const hashes = Object.fromEntries(
      publishedPolicies.map((policy) => [`${policy.code}@${policy.version}`, hashOf(policy)]),
    );
    expect(hashes).toMatchInlineSnapshot(`
      {
        "001-contract@1": "fba85a33e447fe4d695c4fab3729b2a53dfa1be607c5272053ab509798b3210f",
        "001-contract@2": "255d8e96d3801795e8511ba04e3a131216831eb4e99dd2b3b7ac830bfa487a07",
        "001-quote@1": "d9a6e2843002270e05ef7e804095d2baf748af688a45859956cc3e4fdf84f5a2",
        "001-quote@2": "6deb0d4ca56253fd79c8d40511682c886fb5a76ab704903911557a07fc4e6d3d",
        "003-contract@3": "d2eabb394e2718e885b43058d6d3263f1587128dcf3b763b238a74464ca5184f",
        "003-project@2": "1906624c0ed0f85f10bc59d15b20355d969065ad3e39cc45931b143920bb8460",
        "004-contract@1": "5a790b51a2ea714bad982dad6fc5b07b8c50e93119d3ce7eb1cc08cdbef71e87",
        "004-expense@1": "a68d42dc20d6e84643fa1a33caf6b86fc1b08494bfa0726fd1b68c12c4fc24c1",
        "004-quote@2": "65f0e402ccbf1714f9412a23881508115a13bcedb4f34f0f2c75ebaccf9c3ece",
        "contract-amendment@1": "a29db92743b5ce400b13340284caf1e851b2b59243507096f023fa5d25dd9202",
        "customer-admission@1": "3f50d0b230059167e023fff52d4624f4d83f7862acdfcf9fa2b816e73fc46083",
        "expense-claim@1": "610fbae3539ae8acd7cbeafe4a5b844df7bfd8038e01844d3e171112911d99ea",
        "opportunity-close@1": "799a5fa33516121eb6c0705e2d91451896bd63e0a247ad6051bac727c7a2beb3",
        "policy-publication@1": "2cd7281f7d8075151429a0d752798dc9a4307e6568a73ee3127fb1ce8799d5db",
        "registration-override@1": "74319a9b3a5ffea9cff1e42602a179faa0ad09e68eaa13f6b68ddbd2dac72ab3",
      }
    `);
  });
});

describe('a file handed in as a pack', () => {
  const [, pack] = shipped[0]!;
  const file = (): Record<string, unknown> => JSON.parse(writePack(pack)) as Record<string, unknown>;

  it('is refused when a single figure of it was altered', () => {
    const altered = JSON.parse(writePack(pack).replace('4500', '4400')) as unknown;
    expect(readPack(altered)).toMatchObject({ fault: { code: 'pack_altered', params: { stated: pack.hash } } });
  });

  it.each([
    ['nothing', null, 'pack_malformed'],
    ['a list', [], 'pack_malformed'],
    ['no cases', { ...file(), cases: 'none' }, 'pack_malformed'],
    [
      'people without positions',
      { ...file(), organisation: { ...pack.organisation, people: [{ id: 'x' }] } },
      'pack_malformed',
    ],
    ['another format', { ...file(), format: 'pack/9' }, 'pack_format_unknown'],
  ])('is refused as %s', (_what, value, code) => {
    expect(readPack(value)).toMatchObject({ fault: { code } });
  });

  const calendar = { code: 'cn', name: '中国', hours: [{ from: '09:00', to: '18:00' }], years: [2026], days: {} };
  const signature = { by: '华澜智造', publicKey: 'k', value: 'v' };

  it('keeps the calendar it came with, which its hash covers, and its signature, which covers the hash', () => {
    const { format: _, hash, ...content } = pack;
    const dated = packOf({ ...content, calendar });
    expect(dated.hash).not.toBe(hash);
    expect(readPack(JSON.parse(writePack({ ...dated, signature })))).toEqual({ pack: { ...dated, signature } });
    expect(readPack({ ...dated, calendar: { ...calendar, days: { '2026-10-01': 'workday' } } })).toMatchObject({
      fault: { code: 'pack_altered' },
    });
    expect(signedText(dated, '华澜智造')).not.toBe(signedText(dated, '东海精工'));
  });

  it.each([
    ['a calendar without hours', { calendar: { ...calendar, hours: undefined } }],
    ['days that are no words', { calendar: { ...calendar, days: { '2026-10-01': 1 } } }],
    ['a signature without a key', { signature: { by: signature.by, value: signature.value } }],
  ])('is refused with %s', (_, more) => {
    expect(readPack({ ...file(), ...more })).toMatchObject({ fault: { code: 'pack_malformed' } });
  });

  it('is refused when its policy is faulty, although its hash is right', () => {
    const { policy, ...rest } = pack;
    const { format, ...content } = { ...rest, policy: { ...policy, steps: [{ kind: 'vote' }] } };
    const { hash: _old, ...hashed } = { format, ...content };
    expect(readPack({ ...hashed, hash: hashOf(hashed) })).toMatchObject({ fault: { code: 'pack_faulty' } });
  });
});
