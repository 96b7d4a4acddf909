import { useQuery } from '@pinia/colada';
import { computed, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { api, asProblem, createIntent, ifMatch, unwrap } from '@/lib/api';
import { confirmThat, toast, toastProblem } from '@/lib/feedback';
import { useForm } from '@/lib/form';
import { contentOf, type Effects, type RoleContent, type RoleDetail } from './role';
import { useEffectSentence } from './useEffectSentence';
import { useRefreshRoles } from './useRoles';

const EMPTY: RoleContent = {
  name: '',
  nameEn: '',
  description: '',
  areas: [],
  permissions: [],
  scopes: {},
  fields: {},
  traits: [],
};

/** One role, its form, and the question that is asked before it is saved: who would notice. */
export function useRole(id: () => string) {
  const { t } = useI18n();
  const { locale } = useI18n({ useScope: 'global' });
  const router = useRouter();
  const refreshAll = useRefreshRoles();
  const sentence = useEffectSentence();
  const intent = createIntent();
  const answer = useQuery({
    key: () => ['/roles', 'one', id(), locale.value],
    query: async () => (await unwrap(api.GET('/roles/{id}', { params: { path: { id: id() } } }))) as RoleDetail,
  });
  const role = computed(() => answer.data.value ?? null);

  const form = useForm({
    initial: () => (role.value ? contentOf(role.value) : EMPTY),
    required: () => ['name'],
    send: async (values) => {
      const path = { id: id() };
      const looked = (await intent.run({ look: values }, (header) =>
        unwrap(api.POST('/roles/{id}/effects', { params: { path, header }, body: values } as never)),
      )) as Effects;
      const question = {
        title: t('roles.saveTitle', { name: values.name }),
        consequence: sentence(looked),
        action: t('roles.save'),
      };
      if (!(await confirmThat(question))) return false;
      const header = ifMatch(role.value!.version);
      await unwrap(api.PATCH('/roles/{id}', { params: { path, header }, body: values } as never));
      return true;
    },
    done: async (saved) => {
      if (!saved) return keepTyped();
      toast(t('ui.saved'));
      await refreshAll();
      await answer.refetch();
    },
  });
  /** Whoever thinks twice has lost nothing: what she typed is still unsaved. */
  function keepTyped(): void {
    const typed = { ...form.values };
    form.fill(contentOf(role.value!));
    Object.assign(form.values, typed);
  }

  watch(
    role,
    (next) => {
      if (next && !form.isDirty) form.fill(contentOf(next));
    },
    { immediate: true },
  );

  async function retire(): Promise<void> {
    const { version, name } = role.value!;
    const question = {
      title: t('roles.retire.title', { name }),
      consequence: t('roles.retire.consequence'),
      action: t('roles.retire.action'),
      tone: 'danger' as const,
    };
    if (!(await confirmThat(question))) return;
    try {
      await unwrap(api.DELETE('/roles/{id}', { params: { path: { id: id() }, header: ifMatch(version) } }));
      toast(t('roles.retire.done', { name }));
      await refreshAll();
      await router.push({ name: 'roles' });
    } catch (error) {
      toastProblem(error);
    }
  }

  return {
    role,
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    refresh: () => void answer.refetch(),
    form,
    retire,
  };
}
