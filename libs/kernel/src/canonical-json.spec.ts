import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { Money } from './money.ts';
import { sha256Hex } from './sha256.ts';

describe('canonical JSON', () => {
  it('sorts members by code unit and writes numbers as ECMAScript does (RFC 8785 §3.2.2)', () => {
    const sample = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 1e-27],
      string: '€$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(sample)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
    expect(canonicalJson({ '€': 1, '\r': 2, 1: 3, '\ud83d\ude00': 4, '\ufb33': 5 })).toBe(
      '{"\\r":2,"1":3,"€":1,"😀":4,"\ufb33":5}',
    );
  });

  it('is the same whichever way round the members were written', () => {
    const reversed = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(reversed)
        : value && typeof value === 'object'
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, item]) => [key, reversed(item)]),
            )
          : value;
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        fc.pre(!/\\ud[89a-f]/i.test(JSON.stringify(value)));
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('speaks of money as the wire does, and leaves out what is undefined', () => {
    expect(canonicalJson({ b: Money.of('1.00'), a: undefined })).toBe('{"b":{"amount":"1.00","currency":"CNY"}}');
  });

  it.each([[Number.NaN], [Infinity], [1n], [() => 1], [[undefined]], ['\ud800'], [undefined]])(
    'refuses %s',
    (value) => {
      expect(() => canonicalJson(value)).toThrow(/json.not_canonical/);
    },
  );

  it('refuses what contains itself', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = [circle];
    expect(() => canonicalJson(circle)).toThrow(/cycle/);
  });
});

describe('SHA-256', () => {
  it('agrees with OpenSSL on any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => sha256Hex(text) === createHash('sha256').update(text, 'utf8').digest('hex'),
      ),
    );
  });
});
