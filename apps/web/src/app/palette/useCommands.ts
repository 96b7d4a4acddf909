import { ArrowRight, Languages, LogOut, Moon, Plus } from '@lucide/vue';
import { computed, type Component } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { toastProblem } from '@/lib/feedback';
import { usePreferences } from '@/lib/preferences';
import { createRoute, useNavigation } from '../navigation';
import { useSession } from '../session';

export interface Command {
  id: string;
  label: string;
  icon: Component;
  /** Further words that find it, e.g. the other language. */
  words: string;
  run: () => unknown;
}

/** Everything that can be done by name: make something, go somewhere, change how it looks. */
export function useCommands() {
  const { t } = useI18n();
  const router = useRouter();
  const session = useSession();
  const preferences = usePreferences();
  const { all, creatable } = useNavigation();

  return computed<Command[]>(() => [
    ...creatable.value.map((item) => ({
      id: `new-${item.name}`,
      label: t(`nav.create.${item.name}`),
      icon: Plus,
      words: `new ${item.name}`,
      run: () => router.push(createRoute(item)),
    })),
    ...all.value.map((item) => ({
      id: `go-${item.name}`,
      label: t('palette.goTo', { page: t(`nav.${item.name}`) }),
      icon: ArrowRight,
      words: `go ${item.name}`,
      run: () => router.push({ name: item.name }),
    })),
    {
      id: 'theme',
      label: t(preferences.isDark ? 'shell.light' : 'shell.dark'),
      icon: Moon,
      words: 'theme dark light 主题',
      run: preferences.toggleTheme,
    },
    {
      id: 'language',
      label: t('shell.language'),
      icon: Languages,
      words: 'language 语言 english 中文',
      run: () => preferences.speak(preferences.locale === 'en' ? 'zh-CN' : 'en'),
    },
    {
      id: 'sign-out',
      label: t('shell.signOut'),
      icon: LogOut,
      words: 'sign out logout 退出',
      run: () => session.signOut().then(() => router.push({ name: 'sign-in' }), toastProblem),
    },
  ]);
}

export function matching(commands: Command[], text: string): Command[] {
  const wanted = text.trim().toLowerCase();
  return commands.filter(({ label, words }) => `${label} ${words}`.toLowerCase().includes(wanted));
}
