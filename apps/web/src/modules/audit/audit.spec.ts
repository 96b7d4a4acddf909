import { describe, expect, it } from 'vitest';
import { verdictOf } from '@/lib/sealing';
import { type LogCheck } from './audit';

const last = (more: Partial<LogCheck>): LogCheck => ({
  status: 'done',
  entries: 3,
  unsealed: 0,
  seals: 1,
  findings: [],
  ...more,
});

describe('what the last check of the log says', () => {
  it('is whole only when it came to its end and found nothing', () => {
    expect(verdictOf(last({}))).toBe('whole');
    expect(verdictOf(last({ status: 'queued' }))).toBe('checking');
    expect(verdictOf(last({ status: 'failed' }))).toBe('failed');
    expect(verdictOf(last({ status: 'never' }))).toBe('never');
    expect(verdictOf(last({ findings: [{ code: 'entry_altered', text: '', seal: 1, entryId: '7' }] }))).toBe('broken');
  });
});
