import { submittersOf, type Instance } from '@countersign/approval-engine';

/** Whose turn had not come, and whoever was taken out again, has nothing to hear. */
const UNASKED = ['WAITING', 'CANCELLED', 'REMOVED'];

/** Everybody who was asked, or has decided, in his own or another's name: they hear what becomes of it. */
export function concernedBy(instance: Instance): string[] {
  const asked = instance.tasks.filter(({ state }) => !UNASKED.includes(state));
  const people = new Set(asked.flatMap(({ actor, principal }) => [actor, principal]));
  return [...people].filter((person) => !submittersOf(instance).has(person));
}

/** Whom a step told of it, by a cc node or by name, who had not been told before. */
export function newlyTold(before: Instance | null, { nodes, told }: Instance): string[] {
  const opened = nodes.filter((node) => !before?.nodes.some(({ id }) => id === node.id));
  const people = [...opened.flatMap((node) => node.told), ...told.slice(before?.told.length ?? 0)];
  return [...new Set(people)];
}

/** Everybody who was told of it so far, by a cc node or by name. */
export function toldOf({ nodes, told }: Instance): string[] {
  return [...new Set([...nodes.flatMap((node) => node.told), ...told])];
}
