import { PiniaColada } from '@pinia/colada';
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { onTestFinished } from 'vitest';
import type { App, Component } from 'vue';
import { createMemoryHistory, createRouter, type Router } from 'vue-router';
import { useSession, type Me } from '@/app/session';
import { loadRoom } from '@/lib/i18n';

const nowhere = { render: () => null };
/** Where the pages under test lead to by name. */
const PLACES = [
  ['approvals', '/approvals'],
  ['approval', '/approvals/:id'],
  ['process-care', '/process-care'],
  ['print-evidence', '/approvals/:id/evidence'],
  ['person', '/people/:id'],
  ['contact', '/contacts/:id'],
  ['customerMergeResult', '/customer-merges/:id'],
  ['contactMerge', '/contacts/:id/merge/:other'],
  ['leads', '/leads'],
  ['policies', '/policies'],
  ['policy', '/policies/:code'],
  ['policy-version', '/policies/:code/versions/:number'],
] as const;

interface Reader {
  id?: string;
  permissions?: string[];
  fields?: Record<string, 'hidden' | 'masked' | 'read'>;
}

/** A component as somebody sees it who is signed in, on a page of the application with the words of its room. */
export async function seen(
  what: Component,
  props: Record<string, unknown>,
  { room = 'approvals', reader = {}, at = '/' }: { room?: string; reader?: Reader; at?: string } = {},
): Promise<{ view: VueWrapper; router: Router }> {
  await loadRoom(room);
  const pinia = createPinia();
  const signIn = (app: App) =>
    app.runWithContext(() => {
      useSession().me = {
        ...{
          company: '',
          demo: false,
          locale: 'zh-CN',
          permissions: reader.permissions ?? [],
          fields: reader.fields ?? {},
        },
        person: { id: reader.id ?? 'id-of-陈思远', name: '陈思远' },
      } as unknown as Me;
    });
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      ...PLACES.map(([name, path]) => ({ name, path, component: nowhere })),
      { path: '/:rest(.*)*', component: nowhere },
    ],
  });
  await router.push(at);
  const plugins = [pinia, PiniaColada, signIn, router];
  const view = mount(what, { props, global: { plugins }, attachTo: document.body });
  onTestFinished(() => view.unmount());
  await flushPromises();
  return { view, router };
}
