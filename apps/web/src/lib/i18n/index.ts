import { createI18n } from 'vue-i18n';
import core from '@/app/locales/zh-CN.json';
import { language, rememberLanguage, type Language } from './language';

interface Messages {
  [key: string]: string | Messages;
}
type Load = () => Promise<{ default: Messages }>;

const rooms = import.meta.glob('../../modules/*/locales/*.json') as Record<string, Load>;
const shells = import.meta.glob('../../app/locales/*.json') as Record<string, Load>;
const asked = new Set<string>();
const loaded = new Set<string>(['zh-CN:']);

export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN',
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': core } as Record<string, Messages>,
  missingWarn: false,
  fallbackWarn: false,
});

/** Loads a room's sentences in the current language; a page's guard awaits it, so that nobody sees a bare key. */
export async function loadRoom(room: string): Promise<void> {
  asked.add(room);
  await load(language(), room);
}

/** Changes the language of everything that is on the screen and of what the API says. */
export async function changeLanguage(next: Language): Promise<void> {
  await Promise.all([load(next, ''), ...[...asked].map((room) => load(next, room))]);
  i18n.global.locale.value = next;
  rememberLanguage(next);
}

/** A sentence outside of a component. */
export const say = ((key: string, params?: Record<string, unknown>) => i18n.global.t(key, params ?? {})) as (
  key: string,
  params?: Record<string, unknown>,
) => string;

export function hasSentence(key: string): boolean {
  const te = i18n.global.te as (key: string, locale?: string) => boolean;
  return te(key) || te(key, 'zh-CN');
}

async function load(next: Language, room: string): Promise<void> {
  const name = `${next}:${room}`;
  if (loaded.has(name)) return;
  const source = room ? rooms[`../../modules/${room}/locales/${next}.json`] : shells[`../../app/locales/${next}.json`];
  if (!source) return;
  const messages = (await source()).default;
  i18n.global.mergeLocaleMessage(next, room ? { [room]: messages } : messages);
  loaded.add(name);
}
