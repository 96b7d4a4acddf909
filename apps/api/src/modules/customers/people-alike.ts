import type { RuleField } from './duplicate-rules/rule.js';
import { emailKeys, personKey, phoneKeys, wechatKeys } from './match-keys.js';

/** What two people of one customer are recognised by. */
export interface PersonKnown {
  readonly name: string | null;
  readonly mobile: string | null;
  readonly email: string | null;
  readonly wechat: string | null;
}

/** A mobile is one person's; the telephone of an office many people's. */
export function sameOfPeople(one: PersonKnown, other: PersonKnown): RuleField[] {
  const both = (a: readonly string[], b: readonly string[]): boolean => a.length > 0 && a.join() === b.join();
  return [
    ...(both(phoneKeys(one.mobile), phoneKeys(other.mobile)) ? ['phone' as const] : []),
    ...(both(emailKeys(one.email), emailKeys(other.email)) ? ['email' as const] : []),
    ...(both(wechatKeys(one.wechat), wechatKeys(other.wechat)) ? ['wechat' as const] : []),
    ...(one.name && other.name && personKey(one.name) === personKey(other.name) ? ['name' as const] : []),
  ];
}
