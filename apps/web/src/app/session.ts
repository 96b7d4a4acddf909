import type { Schema } from '@countersign/api-client';
import { useQueryCache } from '@pinia/colada';
import { defineStore } from 'pinia';
import { shallowRef } from 'vue';
import type { RouteLocationRaw } from 'vue-router';
import { api, asProblem, unwrap } from '@/lib/api';
import { stopLooking } from '@/lib/api/support';
import { refreshSession } from '@/lib/api/refresh';
import { dropToken, keepToken, wasSignedIn, type SessionAnswer } from '@/lib/api/token';
import { useDrafts } from '@/lib/form';

export type Me = Schema<'MeView'>;
export type FieldAccess = 'hidden' | 'masked' | 'read' | 'write';
/** What is still to be done before there is a session. */
export type SignInStep = Schema<'SignInStepView'>;
export type SignInAnswer = SessionAnswer | SignInStep;

/** Who is signed in and what they may do. Rows say for themselves what may be done with them (`can`). */
export const useSession = defineStore('session', () => {
  const me = shallowRef<Me | null>(null);
  const queries = useQueryCache();
  let starting: Promise<void> | null = null;

  /** Continues the session of an earlier visit, if there is one. Throws when the server cannot be reached. */
  function start(): Promise<void> {
    starting ??= resume().finally(() => (starting = null));
    return starting;
  }

  async function resume(): Promise<void> {
    if (me.value || !wasSignedIn()) return;
    try {
      await refreshSession();
      await learnWhoIAm();
    } catch (error) {
      if (asProblem(error).status !== 401) throw error;
    }
  }

  /** A support view that is over ends here: whoever looked is herself again. */
  async function learnWhoIAm(): Promise<void> {
    const asked = () => unwrap(api.GET('/me'));
    me.value = (await asked().catch((error: unknown) => {
      if (asProblem(error).code !== 'support_view.over') throw error;
      stopLooking();
      return asked();
    })) as Me;
  }

  async function signIn(login: string, password: string): Promise<SignInStep | null> {
    return proceed((await unwrap(api.POST('/session', { body: { login, password } }))) as SignInAnswer);
  }

  /** Takes the answer of any step: the next one, or null once there is a session. */
  async function proceed(answer: SignInAnswer): Promise<SignInStep | null> {
    if ('ticket' in answer) return answer;
    await enter(answer);
    return null;
  }

  /** Takes over the session that a sign-in or the set-up answered. */
  async function enter(answer: SessionAnswer): Promise<void> {
    keepToken(answer);
    await learnWhoIAm();
  }

  async function signOut(everywhere = false): Promise<void> {
    await unwrap(api.DELETE('/session', { params: { query: everywhere ? { everywhere: 'true' } : {} } }));
    useDrafts().forgetAll();
    forget();
  }

  function forget(): void {
    dropToken();
    me.value = null;
    for (const entry of queries.getEntries()) queries.remove(entry);
  }

  /** Ends the session on this side only, and says where to go: to sign in and come back. */
  function forgotten(next: string): RouteLocationRaw {
    forget();
    return { name: 'sign-in', query: { next } };
  }

  /** With several permissions any one will do. */
  const can = (permission: string | string[] | undefined) =>
    !permission || [permission].flat().some((one) => me.value?.permissions.includes(one));

  /** What her roles let her do with a field of a record, such as `contact.mobile`. */
  const accessTo = (field: string): FieldAccess => (me.value?.fields?.[field] as FieldAccess | undefined) ?? 'write';

  return { me, start, signIn, proceed, enter, signOut, forgotten, can, accessTo };
});
