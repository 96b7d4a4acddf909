import { useI18n } from 'vue-i18n';
import { useFormat } from '@/lib/format';
import type { Tone } from '@/ui/show/tone';

export interface Ref {
  id: string;
  name: string;
}

/** A fact with days, both inclusive; `from` null is since always, `until` null is until further notice. */
export interface Interval {
  id: string;
  from: string | null;
  until: string | null;
  state: 'past' | 'current' | 'upcoming';
}

export const TONES: Record<Interval['state'], Tone> = { past: 'neutral', current: 'ok', upcoming: 'info' };

/** What taking it back comes to, as a word of `organisation.act`: it ends today, or it never was. */
export const endingOf = ({ state }: Pick<Interval, 'state'>): 'endNow' | 'withdraw' =>
  state === 'current' ? 'endNow' : 'withdraw';

/** 10月1日 – 10月7日, 自 10月1日起, 至 10月7日, 一直 */
export function useDays() {
  const { t } = useI18n();
  const format = useFormat();
  return ({ from, until }: Pick<Interval, 'from' | 'until'>): string => {
    if (from && from === until) return format.day(from);
    if (from && until) return t('organisation.days.both', { from: format.day(from), until: format.day(until) });
    if (from) return t('organisation.days.from', { from: format.day(from) });
    return until ? t('organisation.days.until', { until: format.day(until) }) : t('organisation.days.always');
  };
}
