import { Injectable } from '@nestjs/common';
import { contactKeys, Contacts, type Contact } from '../customers/index.js';
import type { Changed, CustomerMerge, Joined } from './customer-merge.entity.js';
import { change, restore } from './merge-fields.js';
import { ContactsAreElsewhere } from './merging.errors.js';

/** What an entry that stays takes over from the other, where it says nothing itself. */
const FILLED = [
  'department',
  'gender',
  'officePhone',
  'mobile',
  'email',
  'wechat',
  'birthday',
  'education',
  'workHistory',
  'hobbies',
  'preferredChannel',
  'note',
] as const satisfies readonly (keyof Contact)[];

/** Contacts of the two customers that are one person become one entry, and two again. */
@Injectable()
export class JoinedContacts {
  constructor(private readonly contacts: Contacts) {}

  /** @throws ContactsAreElsewhere */
  async mustBeOf(joined: readonly Joined[], customerIds: readonly string[]): Promise<void> {
    const ids = joined.flatMap(({ from, to }) => [from, to]);
    const goes = new Set(joined.map(({ from }) => from));
    const isClear = goes.size === joined.length && joined.every(({ to }) => !goes.has(to));
    const contacts = await this.contacts.liveAmong(ids);
    const areTheirs = ids.every((id) => customerIds.includes(contacts.get(id)?.customerId ?? ''));
    if (!isClear || !areTheirs)
      throw new ContactsAreElsewhere({}, [{ pointer: '/contacts', code: ContactsAreElsewhere.code }]);
  }

  /** @returns what was changed of those that stay */
  async join(joined: readonly Joined[]): Promise<Record<string, Changed>> {
    const changes: Record<string, Changed> = {};
    for (const { from, to } of joined) {
      const [gone, kept] = [await this.contacts.getForChange(from), await this.contacts.getForChange(to)];
      const filled = change(kept, missing(kept, gone));
      changes[to] = { was: { ...filled.was, ...changes[to]?.was }, is: { ...changes[to]?.is, ...filled.is } };
      await this.contacts.giveWay(gone, to);
      await this.contacts.save(Object.assign(kept, contactKeys(kept)));
    }
    return changes;
  }

  async part({ joined, former }: CustomerMerge): Promise<void> {
    for (const [id, changed] of Object.entries(former.contacts ?? {})) {
      const kept = (await this.contacts.liveAmong([id])).get(id);
      if (!kept) continue;
      restore(kept, changed);
      await this.contacts.save(Object.assign(kept, contactKeys(kept)));
    }
    for (const { from } of joined) await this.contacts.comeBack(from);
  }
}

function missing(kept: Contact, gone: Contact): Partial<Contact> {
  return Object.fromEntries(
    FILLED.flatMap((name) => (kept[name] === null && gone[name] !== null ? [[name, gone[name]]] : [])),
  );
}
