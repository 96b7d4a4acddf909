import { describe, expect, it } from 'vitest';
import { verdictOf } from '@/lib/sealing';
import { type Verification } from './evidence';

const last = (more: Partial<Verification>): Verification => ({
  status: 'done',
  instances: 3,
  actions: 9,
  seals: 1,
  findings: [],
  ...more,
});

describe('what the last check says', () => {
  it('is whole only when it came to its end and found nothing', () => {
    expect(verdictOf(last({}))).toBe('whole');
    expect(verdictOf(last({ status: 'running' }))).toBe('checking');
    expect(verdictOf(last({ status: 'failed' }))).toBe('failed');
    expect(verdictOf(last({ status: 'never' }))).toBe('never');
  });

  it('is broken with a single finding', () => {
    const finding = { code: 'link_altered', text: '', instanceId: null, seq: 2, seal: null };
    expect(verdictOf(last({ findings: [finding] }))).toBe('broken');
  });
});
