import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answering, json, problem } from '../../../test/answers';
import { api, unwrap, whenConfirmationIsNeeded } from '.';
import { keepToken } from './token';

const later = new Date(Date.now() + 600_000).toISOString();
const needed = () => problem(403, { code: 'access.confirmation_needed' });

describe('what a session alone must not do', () => {
  beforeEach(() => keepToken({ accessToken: 'mine', expiresAt: later }));

  it('is repeated once, as it was, after she confirmed that it is her', async () => {
    const bodies: unknown[] = [];
    const keys: (string | null)[] = [];
    whenConfirmationIsNeeded(() => Promise.resolve(true));
    answering({
      'POST /me/tokens': async (request) => {
        bodies.push(await request.json());
        keys.push(request.headers.get('Idempotency-Key'));
        return bodies.length === 1 ? needed() : json({ token: 't' }, 201);
      },
    });

    const headers = { 'Idempotency-Key': 'one-intention' };
    expect(await unwrap(api.POST('/me/tokens', { body: { name: 'x' }, headers }))).toEqual({ token: 't' });

    expect(bodies).toEqual([{ name: 'x' }, { name: 'x' }]);
    expect(keys).toEqual(['one-intention', 'one-intention']);
  });

  it('stays refused when she does not, or when she is asked a second time', async () => {
    const ask = vi.fn().mockResolvedValueOnce(false).mockResolvedValueOnce(true);
    whenConfirmationIsNeeded(ask);
    answering({ 'POST /me/tokens': needed });
    const send = () => unwrap(api.POST('/me/tokens', { body: {} }));

    await expect(send()).rejects.toMatchObject({ code: 'access.confirmation_needed' });
    await expect(send()).rejects.toMatchObject({ code: 'access.confirmation_needed' });

    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('is one question for all that wait for it', async () => {
    let confirmed = false;
    const ask = vi.fn(() => Promise.resolve().then(() => (confirmed = true)));
    whenConfirmationIsNeeded(ask);
    answering({ 'GET /audit/export': () => (confirmed ? json({}) : needed()) });

    await Promise.all([1, 2].map(() => unwrap(api.GET('/audit/export'))));

    expect(ask).toHaveBeenCalledOnce();
  });

  it('asks nobody about any other refusal', async () => {
    const ask = vi.fn(() => Promise.resolve(true));
    whenConfirmationIsNeeded(ask);
    answering({ 'POST /me/tokens': () => problem(403, { code: 'access.permission_missing' }) });

    await expect(unwrap(api.POST('/me/tokens', { body: {} }))).rejects.toMatchObject({ status: 403 });

    expect(ask).not.toHaveBeenCalled();
  });
});
