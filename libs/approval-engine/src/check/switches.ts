import type { Switches } from '../policy.ts';
import { nameOf } from './findings.ts';
import type { Terms } from './seating.ts';

type Choice = 'selfApproval' | 'duplicateApprover' | 'emptySlate' | 'restart' | 'withdraw';
const CHOICES: { readonly [K in Choice]: readonly Switches[K][] } = {
  selfApproval: ['superior', 'block', 'allow'],
  duplicateApprover: ['first', 'consecutive', 'each'],
  emptySlate: ['climb', 'block'],
  restart: ['from-start', 'jump-back'],
  withdraw: ['any-time', 'before-first-decision'],
};
const OPTIONS: { readonly [K in keyof Switches]?: readonly Switches[K][] } = {
  slates: ['at-activation', 'at-submission'],
  returnTo: ['submitter', 'previous', 'any-visited'],
  takeBack: [true, false, 'undecided', 'unseen'],
  transfer: [true, false],
  delegate: [true, false],
  carry: [true, false],
};

export function checkSwitches(value: unknown, { ranked, deciding, found }: Terms): void {
  const switches = found.record(value, 'switches');
  if (!switches) return;
  for (const [name, allowed] of Object.entries(CHOICES)) found.oneOf(switches[name], allowed, `switches.${name}`);
  for (const [name, allowed] of Object.entries(OPTIONS))
    if (switches[name] !== undefined) found.oneOf(switches[name], allowed, `switches.${name}`);
  for (const code of found.array(switches['peers'], 'switches.peers'))
    if (!ranked.has(nameOf(code))) found.add('switches.peers', 'position_unranked', { code });
  found.integer(switches['returnBudget'], 'switches.returnBudget', 0);
  for (const name of ['urgeCooldownMinutes', 'proxyDepth'])
    if (switches[name] !== undefined) found.integer(switches[name], `switches.${name}`, 0);
  const addSign = switches['addSign'] === undefined ? null : found.record(switches['addSign'], 'switches.addSign');
  for (const name of addSign ? ['depth', 'most'] : []) found.integer(addSign?.[name], `switches.addSign.${name}`, 1);
  const tolerance =
    switches['tolerance'] === undefined ? null : found.record(switches['tolerance'], 'switches.tolerance');
  for (const name of tolerance ? ['ratio', 'amount'] : [])
    found.integer(tolerance?.[name], `switches.tolerance.${name}`, 0);
  const separate = switches['separate'] === undefined ? [] : found.array(switches['separate'], 'switches.separate');
  for (const [index, group] of separate.entries())
    for (const key of found.array(group, `switches.separate[${index}]`, 2))
      if (!deciding.has(nameOf(key)))
        found.add(`switches.separate[${index}]`, 'shape_wrong', { expected: 'node', key });
}
