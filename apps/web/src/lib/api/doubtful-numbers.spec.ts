import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answering, json, problem } from '../../../test/answers';
import { api, unwrap, whenNumbersAreDoubtful } from '.';
import { keepToken } from './token';

const later = new Date(Date.now() + 600_000).toISOString();
const doubtful = () =>
  problem(422, {
    code: 'SENSITIVE_NUMBER_UNCONFIRMED',
    errors: [{ pointer: '/text', code: 'field.number_unconfirmed', params: { masked: '4111**********11' } }],
  });

describe('digits that may be a number which must not be recorded', () => {
  beforeEach(() => keepToken({ accessToken: 'mine', expiresAt: later }));

  it('are sent once more, as they were, when she says that they are none', async () => {
    const sent: [unknown, string | null, string | null][] = [];
    const ask = vi.fn(() => Promise.resolve(true));
    whenNumbersAreDoubtful(ask);
    answering({
      'POST /notes': async (request) => {
        const header = (name: string) => request.headers.get(name);
        sent.push([await request.json(), header('Confirm-Sensitive'), header('Idempotency-Key')]);
        return sent.length === 1 ? doubtful() : json({ id: 'n1' }, 201);
      },
    });

    const headers = { 'Idempotency-Key': 'one-intention' };
    expect(await unwrap(api.POST('/notes', { body: { text: 'x' }, headers }))).toEqual({ id: 'n1' });

    expect(sent).toEqual([
      [{ text: 'x' }, null, 'one-intention'],
      [{ text: 'x' }, 'yes', 'one-intention'],
    ]);
    expect(ask).toHaveBeenCalledWith(expect.objectContaining({ code: 'SENSITIVE_NUMBER_UNCONFIRMED' }));
  });

  it('stay refused when she does not, and certain ones are not asked about', async () => {
    const ask = vi.fn(() => Promise.resolve(false));
    whenNumbersAreDoubtful(ask);
    answering({ 'POST /notes': doubtful, 'POST /activities': () => problem(422, { code: 'PERSONAL_ID_FORBIDDEN' }) });

    await expect(unwrap(api.POST('/notes', { body: {} }))).rejects.toMatchObject({ status: 422 });
    await expect(unwrap(api.POST('/activities', { body: {} }))).rejects.toMatchObject({ status: 422 });

    expect(ask).toHaveBeenCalledOnce();
  });
});
