import { Injectable } from '@nestjs/common';
import { HOUSE } from '../access/principal.js';
import { RowIsForReading, RowIsOnlyShared } from '../database/database.errors.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { say } from '../http/domain-error.js';
import type { Locale } from '../http/locale.js';
import type { SharingView } from '../http/sharing.view.js';
import { refView, type AllowanceView, type RefView } from '../http/views.js';
import { RecordRights, type RecordRight } from './record-rights.js';

interface Told {
  id: string;
  owner: RefView;
  can?: object;
  sharing?: SharingView;
}

/** Reading a record changes nothing of it. */
const READING = ['print'];
/** What is for those alone who reach the owner. */
const OWNING = ['delete', 'assign'];

/** Tells readers beforehand what they cannot do with a record that is only shared with them. */
@Injectable()
export class SharedViews {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rights: RecordRights,
  ) {}

  /** The same views; no query where all of them belong to the reader, or she sees everything. */
  async limit<V extends Told>(type: string, views: V[], locale?: Locale): Promise<V[]> {
    const { actor } = this.work;
    if (actor === HOUSE || actor.seesAll) return views;
    const others = views.filter(({ owner }) => owner.id !== actor.personId);
    const rights = await this.rights.of(
      type,
      others.map(({ id }) => id),
    );
    for (const view of others) {
      const right = rights.get(view.id);
      if (right && right.access !== 'own') limitOne(view, right, locale ?? actor.locale);
    }
    return views;
  }
}

function limitOne(view: Told, right: RecordRight, locale: Locale): void {
  const { access, reason, note, until, byId, byName } = right;
  view.sharing = { access: access === 'write' ? 'write' : 'read', reason, note, until, by: refView(byId, byName) };
  const can = (view.can ?? {}) as Record<string, AllowanceView>;
  for (const [verb, { allowed }] of Object.entries(can)) {
    if (!allowed || READING.includes(verb)) continue;
    const code = access === 'read' ? RowIsForReading.code : OWNING.includes(verb) ? RowIsOnlyShared.code : null;
    if (code) can[verb] = { allowed: false, code, detail: say(code, {}, locale) };
  }
}
