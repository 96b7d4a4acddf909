import { mount } from '@vue/test-utils';
import { createPinia, setActivePinia } from 'pinia';
import { computed, defineComponent, h } from 'vue';
import { beforeEach, describe, expect, it } from 'vitest';
import { aVocabulary } from '../../../test/policies';
import type { FactSpec } from './policy';
import { makeWords, type Words } from './words';

const outcome: FactSpec = { type: 'enum', values: ['won', 'paused'], label: { 'zh-CN': '结果', en: 'Outcome' } };
const require = { field: 'outcome', op: 'eq' as const, value: 'won' };

function wordsOf(spec: FactSpec): Words {
  let words!: Words;
  mount(
    defineComponent(() => {
      words = makeWords(
        computed(() => aVocabulary),
        () => ({ outcome: spec }),
      );
      return () => h('div');
    }),
  );
  return words;
}

beforeEach(() => setActivePinia(createPinia()));

describe('the value of a choice', () => {
  it('is read by the name the fact gives it, then by the usual one, then as it is', () => {
    const labels = { won: { 'zh-CN': '中标', en: 'Won' } };
    expect(wordsOf({ ...outcome, labels }).value({ ...outcome, labels }, 'won')).toBe('中标');
    expect(wordsOf(outcome).value(outcome, ['won', 'paused'])).toBe('赢单、paused');
  });
});

describe('a gate', () => {
  it('goes by its title, and by its key where nobody has named it', () => {
    const words = wordsOf(outcome);
    expect(words.gate({ key: 'g', title: { 'zh-CN': '已中标', en: 'Won' }, require })).toBe('已中标');
    expect(words.gate({ key: 'g', require })).toBe('g');
  });
});
