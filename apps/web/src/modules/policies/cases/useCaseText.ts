import { useI18n } from 'vue-i18n';
import type { GoldenCase, PolicyCases, Ref, RouteResult } from '../api';
import { useTheDesigner } from '../designer/useDesigner';
import { useWords } from '../words';

/** Cases in words: who submits what, and whom that is expected to come to. */
export function useCaseText(cases: () => PolicyCases | null) {
  const { t } = useI18n();
  const designer = useTheDesigner();
  const words = useWords();

  /** Of the organisation that a pack brought, and nobody here. */
  const isSample = (id: string) => cases()?.organisation?.people.some((person) => person.id === id) ?? false;

  function personOf(id: string): Ref {
    const known = [...(cases()?.organisation?.people ?? []), ...(cases()?.people ?? [])];
    return { id, name: known.find((person) => person.id === id)?.name ?? t('policies.say.nobodyKnown') };
  }

  function nodeName(key: string): string {
    const level = Object.values(designer.content.value.matrices ?? {})
      .flatMap(({ levels }) => levels)
      .find((each) => each.key === key);
    return designer.nameAt(key) || words.say(level?.title) || key;
  }

  /** A refusal is about a fact that is unknown, or about a gate. */
  function aboutOf(key: string): string {
    if (words.facts.value[key]) return words.fact(key);
    return words.gate(designer.content.value.gates.find((gate) => gate.key === key) ?? { key, require: { all: [] } });
  }

  function route(expect: RouteResult): string {
    if (expect.outcome === 'refused')
      return t('policies.cases.refused', { about: expect.about ? aboutOf(expect.about) : expect.code });
    const nodes = expect.nodes.map(({ key, people }) => {
      const names = people.map((id) => personOf(id).name).join(t('filter.comma'));
      return names ? t('policies.cases.node', { node: nodeName(key), people: names }) : nodeName(key);
    });
    return nodes.join(' → ') || t('policies.cases.nobody');
  }

  function facts(each: GoldenCase): string {
    return Object.entries(each.facts)
      .map(([field, value]) => `${words.fact(field)} ${words.value(words.facts.value[field], value)}`)
      .join(' · ');
  }

  return { isSample, personOf, route, facts };
}
