import { defineStore } from 'pinia';
import { ref, watch } from 'vue';
import { changeLanguage } from './i18n';
import { isLanguage, type Language } from './i18n/language';

export type Theme = 'light' | 'dark' | 'system';

interface Kept {
  theme: Theme;
  locale: Language;
  hiddenColumns: Record<string, string[]>;
}

const STORED = 'countersign.preferences';

/** How this person likes to see things, remembered in this browser. `first-paint.js` reads the same entry. */
export const usePreferences = defineStore('preferences', () => {
  const kept = stored();
  const theme = ref<Theme>(kept.theme ?? 'system');
  const locale = ref<Language>(isLanguage(kept.locale) ? kept.locale : 'zh-CN');
  const hiddenColumns = ref<Record<string, string[]>>(kept.hiddenColumns ?? {});
  const isDark = ref(false);
  const system = matchMedia('(prefers-color-scheme: dark)');

  function paint(): void {
    isDark.value = theme.value === 'dark' || (theme.value === 'system' && system.matches);
    document.documentElement.classList.toggle('dark', isDark.value);
    const bar = getComputedStyle(document.documentElement).getPropertyValue('--rail');
    document.querySelector('meta[name=theme-color]')?.setAttribute('content', bar);
  }

  async function speak(next: Language): Promise<void> {
    await changeLanguage(next);
    locale.value = next;
  }

  const toggleTheme = () => (theme.value = isDark.value ? 'light' : 'dark');

  system.addEventListener('change', paint);
  watch(theme, paint, { immediate: true });
  watch([theme, locale, hiddenColumns], () => {
    const next: Kept = { theme: theme.value, locale: locale.value, hiddenColumns: hiddenColumns.value };
    localStorage.setItem(STORED, JSON.stringify(next));
  });

  return { theme, locale, hiddenColumns, isDark, speak, toggleTheme };
});

function stored(): Partial<Kept> {
  try {
    return (JSON.parse(localStorage.getItem(STORED) ?? '{}') ?? {}) as Partial<Kept>;
  } catch {
    return {};
  }
}
