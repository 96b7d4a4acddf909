import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Audit } from '../audit/audit.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { FieldIsHidden, TooManyReveals } from './access.errors.js';
import { RevealAllowance } from './reveal-allowance.js';

/** The value of a record that a role may cover. */
export interface MaskedValue {
  /** As roles name it: `contact.mobile`. */
  readonly key: string;
  /** As the log names it. */
  readonly table: string;
  readonly column: string;
  readonly id: string;
  readonly value: string | null;
  /** It is covered for how its reader comes to see it, whatever her roles say of the field. */
  readonly covered?: boolean;
}

export class RevealedView {
  @ApiProperty({ type: String, nullable: true, description: 'What is under the mask' })
  value: string | null;
}

/** Shows what is under one mask, once, and writes down that it was shown. */
@Injectable()
export class LookUnderMask {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly allowance: RevealAllowance,
  ) {}

  /** @throws FieldIsHidden, TooManyReveals */
  async execute({ key, table, column, id, value, covered = false }: MaskedValue): Promise<string | null> {
    const { personId, fields } = this.work.principal;
    const access = covered && fields[key] !== 'hidden' ? 'masked' : fields[key];
    if (access === 'hidden') throw new FieldIsHidden({}, [{ pointer: '/field', code: FieldIsHidden.code }]);
    if (access !== 'masked') return value;
    const most = await this.work.asHouse(() => this.allowance.aDay());
    if ((await this.countToday(personId)) >= most) throw new TooManyReveals({ most });
    await this.audit.note({ action: 'reveal', subjectType: table, subjectId: id, after: { [column]: true } });
    return value;
  }

  /** Of one person on the present day in Shanghai; two of her requests at once wait for each other, so that neither is forgotten. */
  private async countToday(personId: string): Promise<number> {
    const { manager } = this.work;
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 33))', [personId]);
    const [row] = await this.work.asHouse(() =>
      manager.query<{ n: number }[]>(
        `SELECT count(*)::int AS n FROM audit_log WHERE actor_id = $1 AND action = 'reveal' AND NOT refused
         AND at >= date_trunc('day', app_now() AT TIME ZONE 'Asia/Shanghai') AT TIME ZONE 'Asia/Shanghai'`,
        [personId],
      ),
    );
    return row?.n ?? 0;
  }
}
