import { REASON_CODES, REFUSAL_CODES, contractPolicy, quotePolicy } from '@countersign/approval-engine';
import { describe, expect, it } from 'vitest';
import { declaredErrors, declaredTexts } from '../../platform/http/domain-error.js';
import './approvals.errors.js';
import { gateText } from './approvals.texts.js';

describe('everything the engine can say', () => {
  const said = declaredTexts();

  it.each(REASON_CODES)('as the reason %s has a sentence in both languages', (code) => {
    expect(said.get(`approval.why.${code}`)).toEqual({
      zh: expect.stringMatching(/\p{Script=Han}/u),
      en: expect.stringMatching(/[a-z]/),
    });
  });

  it.each(REFUSAL_CODES)('as the refusal %s is an error with a sentence in both languages', (code) => {
    expect(declaredErrors().has(`approval.${code}`)).toBe(true);
    expect(said.get(`approval.${code}`)).toEqual({
      zh: expect.stringMatching(/\p{Script=Han}/u),
      en: expect.stringMatching(/[a-z]/),
    });
  });

  it.each([quotePolicy, contractPolicy])('about a gate of $code is a sentence, not a key', (policy) => {
    for (const { key } of policy.gates) {
      expect(gateText(policy.code, key, 'zh-CN')).toMatch(/\p{Script=Han}/u);
      expect(gateText(policy.code, key, 'en')).not.toBe(key);
    }
  });
});
