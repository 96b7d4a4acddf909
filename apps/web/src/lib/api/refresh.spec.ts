import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answering, json, problem } from '../../../test/answers';
import { api, createIntent, Problem, unwrap, whenSessionIsOver } from '.';
import { dropToken, keepToken } from './token';

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const session = (accessToken: string, minutes = 10) => ({
  accessToken,
  expiresAt: inMinutes(minutes),
  person: { id: '1', name: '陈思远' },
});
const bearer = (request: Request) => request.headers.get('Authorization');

describe('an access token that has expired', () => {
  beforeEach(() => keepToken(session('old', -1)));
  afterEach(() => dropToken());

  it('is exchanged once, however many requests are waiting', async () => {
    const { asked } = answering({
      'POST /session/refresh': () => json(session('new')),
      'GET /leads': (request) => json({ token: bearer(request) }),
    });

    const answers = await Promise.all([1, 2, 3].map(() => unwrap(api.GET('/leads'))));

    expect(asked.filter((request) => request.url.endsWith('/session/refresh'))).toHaveLength(1);
    expect(answers).toEqual(Array(3).fill({ token: 'Bearer new' }));
  });

  it('is also exchanged when the server ended it early, and the change is sent again with its body', async () => {
    keepToken(session('ended'));
    const bodies: unknown[] = [];
    answering({
      'POST /session/refresh': () => json(session('new')),
      'POST /leads': async (request) => {
        bodies.push(await request.json());
        return bearer(request) === 'Bearer new' ? json({}, 201) : problem(401, { code: 'session.expired' });
      },
    });

    await unwrap(api.POST('/leads', { body: { name: '华锐智能装备' } }));

    expect(bodies).toEqual([{ name: '华锐智能装备' }, { name: '华锐智能装备' }]);
  });

  it('leads to the sign-in page when the session is over', async () => {
    const over = vi.fn();
    whenSessionIsOver(over);
    answering({
      'POST /session/refresh': () => problem(401, { code: 'session.reused' }),
      'GET /leads': () => problem(401, { code: 'session.missing' }),
    });

    await expect(unwrap(api.GET('/leads'))).rejects.toMatchObject({ status: 401 });
    expect(over).toHaveBeenCalledOnce();
  });
});

describe('a refusal', () => {
  it('is thrown with its code, its sentence and the fields at fault', async () => {
    answering({
      'POST /quotes': () =>
        problem(409, {
          code: 'quote.not_draft',
          title: '不能修改',
          detail: '报价 BJ-2026-000001 已提交审批',
          errors: [{ pointer: '/lines/0/netPrice', code: 'money.required' }],
          traceId: 't-1',
        }),
    });

    const refusal = await unwrap(api.POST('/quotes', { body: {} })).catch((error: unknown) => error);

    expect(refusal).toBeInstanceOf(Problem);
    expect(refusal).toMatchObject({
      code: 'quote.not_draft',
      detail: '报价 BJ-2026-000001 已提交审批',
      traceId: 't-1',
    });
  });

  it('of the network says so, because nobody knows what became of the request', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(() => Promise.reject(new TypeError('Failed to fetch'))),
    );

    await expect(unwrap(api.GET('/leads'))).rejects.toMatchObject({
      code: 'network.unreachable',
      isUnknownOutcome: true,
    });
  });
});

describe('one intention', () => {
  const quote = { note: '客户预算只有这么多' };

  it('keeps its key while its outcome is unknown, so that trying again never does it twice', async () => {
    const keys: string[] = [];
    const intent = createIntent();
    const send = (headers: { 'Idempotency-Key': string }) => {
      keys.push(headers['Idempotency-Key']);
      return keys.length === 1 ? Promise.reject(new Problem(503, {})) : Promise.resolve('done');
    };

    await intent.run(quote, send).catch(() => undefined);
    await intent.run(quote, send);
    await intent.run(quote, send);

    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('becomes another one when its content changes or it was refused', async () => {
    const keys: string[] = [];
    const intent = createIntent();
    const refuse = (status: number) => (headers: { 'Idempotency-Key': string }) => {
      keys.push(headers['Idempotency-Key']);
      return Promise.reject(new Problem(status, {}));
    };

    await intent.run(quote, refuse(503)).catch(() => undefined);
    await intent.run({ note: '换一个理由' }, refuse(422)).catch(() => undefined);
    await intent.run({ note: '换一个理由' }, refuse(422)).catch(() => undefined);

    expect(new Set(keys).size).toBe(3);
  });
});
