import { describe, expect, it } from 'vitest';
import { countersign, writeQuery } from './index.ts';

describe('the client', () => {
  it('spells a condition the way the address bar does', () => {
    const query = writeQuery({
      limit: 20,
      sort: '-updatedAt',
      filter: { status: { in: ['draft', 'approved'] }, amount: { gte: '100.00' } },
      q: undefined,
    });

    expect(decodeURIComponent(query)).toBe(
      'limit=20&sort=-updatedAt&filter[status][in]=draft,approved&filter[amount][gte]=100.00',
    );
  });

  it('sends the token it is given and hands a problem over as the error', async () => {
    const seen: string[] = [];
    const answer = async (request: Request): Promise<Response> => {
      seen.push(request.headers.get('authorization') ?? 'none');
      return Response.json(
        { code: 'access.permission_missing', status: 403 },
        { status: 403, headers: { 'content-type': 'application/problem+json' } },
      );
    };
    const api = countersign({ baseUrl: 'http://crm.hualan.example', token: () => 'abc', fetch: answer });

    const { error } = await api.GET('/api/v1/people');

    expect(seen).toEqual(['Bearer abc']);
    expect(error).toMatchObject({ code: 'access.permission_missing' });
  });
});
