import type { Findings } from './findings.ts';
import type { Place, Tree } from './places.ts';
import { passes, type Trial } from './trial.ts';

/** Whether the gates ever open, every place can be reached, and no deal passes with nobody asked. False: nothing can pass. */
export function checkReach(trial: Trial, tree: Tree, found: Findings): boolean {
  if (trial.isImpossible([])) {
    const witness = trial.witness([], ({ outcome }) => outcome === 'refused', { truth: false });
    found.add('gates', 'gate_never_opens', {}, witness ?? undefined);
    return false;
  }
  for (const place of tree.places) reach(place, trial, found);
  nobodyAsked(trial, tree, found);
  return true;
}

/** Only the outermost place is named: what is inside cannot be reached either. */
function reach(place: Place, trial: Trial, found: Findings): void {
  if (!trial.isImpossible(place.guards)) return place.inner.forEach((inner) => reach(inner, trial, found));
  const missed = (conditions: Place['guards']) =>
    trial.witness(
      conditions,
      (routing) => routing.outcome !== 'refused' && !place.nodes.some((node) => passes(routing, node)),
    );
  const witness = (place.own && missed([...place.outside, place.own])) ?? missed(place.outside) ?? missed([]);
  found.add(place.path, 'step_unreachable', { nodes: place.nodes }, witness ?? undefined);
}

function nobodyAsked(trial: Trial, tree: Tree, found: Findings): void {
  const spared = tree.nodes.map(({ guards }) => ({ not: { all: guards } }));
  if (spared.some(({ not }) => not.all.length === 0)) return;
  const witness = trial.witness(spared, ({ outcome }) => outcome === 'nobody');
  if (witness) found.add('steps', 'nobody_asked', {}, witness);
}
