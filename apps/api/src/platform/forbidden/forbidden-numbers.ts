import { Inject, Injectable } from '@nestjs/common';
import { businessDate } from '@countersign/kernel';
import { HOUSE } from '../access/principal.js';
import { Audit } from '../audit/audit.js';
import { TODAY } from '../clock/today.sql.js';
import { INSTALLATION, type Installation } from '../config/installation.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { DomainError, FieldProblem } from '../http/domain-error.js';
import type { Attempt } from './attempt.js';
import {
  AT_THE_FIELD,
  BankCardIsForbidden,
  NumberIsUnconfirmed,
  PersonalIdIsForbidden,
  UNCONFIRMED_AT_THE_FIELD,
} from './forbidden.errors.js';
import { digestOf, placeOf, sealTicket } from './found-ticket.js';
import { numbersIn, type FoundNumber } from './numbers-in.js';

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/**
 * Keeps the numbers of identity and bank cards from being recorded. Where nothing is found the database is not asked;
 * otherwise an exception lets exactly this number into exactly this place.
 */
@Injectable()
export class ForbiddenNumbers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  /** @throws PersonalIdIsForbidden, BankCardIsForbidden, NumberIsUnconfirmed */
  mustNotBeIn(value: unknown, attempt: Attempt): Promise<void> {
    return this.mustNotBe(numbersIn(value, this.today), attempt);
  }

  /** @throws PersonalIdIsForbidden, BankCardIsForbidden, NumberIsUnconfirmed */
  async mustNotBe(found: readonly FoundNumber[], attempt: Attempt): Promise<void> {
    if (found.length === 0) return;
    const excepted = await this.exceptedAmong(found, attempt.object);
    const left = found.filter((each) => !excepted.has(each));
    const refused = left.filter(({ certainty }) => certainty === 'block' || !attempt.confirmed);
    if (refused.length > 0) throw this.refusalOf(refused, attempt);
    await this.note('let_through', [...excepted], attempt);
    await this.note('confirm_number', left, attempt);
  }

  get today(): string {
    return businessDate(this.work.now);
  }

  /** Those that a live exception lets into this place. Nobody who has not signed in has one. */
  private async exceptedAmong(found: readonly FoundNumber[], object: string): Promise<Set<FoundNumber>> {
    if (!this.work.isOpen) return new Set();
    const asked = found.map(({ number, pointer }) => ({ digest: this.digestOf(number), pointer: placeOf(pointer) }));
    const rows = await this.work.asHouse(() =>
      this.work.manager.query<{ digest: string; pointer: string }[]>(
        `SELECT e.digest, e.pointer FROM forbidden_exceptions e JOIN jsonb_to_recordset($2::jsonb) AS a (digest text, pointer text) USING (digest, pointer)
         WHERE e.object = $1 AND e.status = 'granted' AND e.valid_until >= ${TODAY}`,
        [object, JSON.stringify(asked)],
      ),
    );
    const live = new Set(rows.map(({ digest, pointer }) => `${digest} ${pointer}`));
    return new Set(found.filter((_, i) => live.has(`${asked[i]!.digest} ${asked[i]!.pointer}`)));
  }

  private refusalOf(refused: readonly FoundNumber[], attempt: Attempt): DomainError {
    const fields = refused.map((each) => this.problemOf(each, attempt));
    const surely = refused.filter(({ certainty }) => certainty === 'block');
    if (surely.some(({ kind }) => kind === 'id_card')) return new PersonalIdIsForbidden({}, fields);
    return surely.length > 0 ? new BankCardIsForbidden({}, fields) : new NumberIsUnconfirmed({}, fields);
  }

  private problemOf({ kind, certainty, masked, pointer, number }: FoundNumber, { object }: Attempt): FieldProblem {
    if (certainty === 'ask') return { pointer, code: UNCONFIRMED_AT_THE_FIELD, params: { kind, masked } };
    const { actor } = this.work.isOpen ? this.work : { actor: HOUSE };
    const about = { object, pointer: placeOf(pointer), kind, masked, digest: this.digestOf(number) };
    const ticket =
      actor === HOUSE
        ? undefined
        : sealTicket(
            { personId: actor.personId, refusedAt: this.work.now.toISOString(), ...about },
            this.installation.secret,
          );
    return { pointer, code: AT_THE_FIELD[kind], params: { kind, masked, ...(ticket ? { ticket } : {}) } };
  }

  /** By whom is known from the unit of work; which number never stands there. */
  private async note(action: string, numbers: readonly FoundNumber[], { path }: Attempt): Promise<void> {
    if (numbers.length === 0 || !this.work.isOpen) return;
    const after = { numbers: numbers.map(({ kind, pointer }) => ({ kind, pointer })) };
    await this.audit.note({ action, subjectType: path.slice(0, 200), subjectId: ID.exec(path)?.[0] ?? null, after });
  }

  private digestOf(number: string): string {
    return digestOf(number, this.installation.secret);
  }
}
