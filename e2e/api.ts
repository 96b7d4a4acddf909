import { expect, request, type APIRequestContext } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { DEMO_PASSWORD } from './product.ts';
import { baseURL } from './people.ts';

/** The same product over HTTP, for what a story needs but is not about. */
export class Api {
  private constructor(
    private readonly http: APIRequestContext,
    private readonly token: string,
    readonly me: { id: string; name: string },
  ) {}

  static async as(login: string): Promise<Api> {
    const http = await request.newContext({ baseURL: baseURL() });
    const answer = await http.post('/api/v1/session', { data: { login, password: DEMO_PASSWORD } });
    expect(answer.status(), `${login} signs in`).toBe(201);
    const { accessToken, person } = await answer.json();
    return new Api(http, accessToken, person);
  }

  async get(path: string): Promise<any> {
    const answer = await this.http.get(`/api/v1${path}`, { headers: this.headers() });
    expect(answer.status(), `${path}: ${await answer.text()}`).toBe(200);
    return answer.json();
  }

  async post(path: string, data: object): Promise<any> {
    const headers = { ...this.headers(), 'idempotency-key': randomUUID() };
    const answer = await this.http.post(`/api/v1${path}`, { headers, data });
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
    return answer.json();
  }

  /** The status a change is answered with, and the code of its refusal. */
  async change(path: string, version: number, data: object): Promise<{ status: number; code?: string }> {
    const headers = { ...this.headers(), 'if-match': `"${version}"` };
    const answer = await this.http.patch(`/api/v1${path}`, { headers, data });
    const { code } = await answer.json();
    return { status: answer.status(), code };
  }

  private headers(): Record<string, string> {
    return { authorization: `Bearer ${this.token}` };
  }
}
