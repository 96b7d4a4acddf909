import { Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { UnitOfWork } from '../database/unit-of-work.js';
import { OnlyInPerson } from './access.errors.js';
import type { Principal } from './principal.js';
import { SupportViewIsOver, SupportViewOnlyLooks, SupportViewTakesNothing } from './support.errors.js';
import { SUPPORT_HEADER, takesOut, withoutPersonal } from './support.js';

interface Asked {
  readonly method: string;
  readonly anyOf: readonly string[];
  /** The route is for somebody who signed in herself, or its answer never ends. */
  readonly personal: boolean;
}

/** What may be asked with somebody else's eyes, and what of the answer is shown. */
@Injectable()
export class SupportDoor {
  constructor(private readonly work: UnitOfWork) {}

  idOf({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined {
    const id = headers[SUPPORT_HEADER];
    return typeof id === 'string' ? id : undefined;
  }

  /** @throws SupportViewIsOver @throws SupportViewOnlyLooks @throws SupportViewTakesNothing @throws OnlyInPerson */
  mustBeALook({ support }: Principal, { method, anyOf, personal }: Asked): void {
    if (!support) throw new SupportViewIsOver({});
    if (method !== 'GET' && method !== 'HEAD') throw new SupportViewOnlyLooks({});
    if (anyOf.every(takesOut)) throw new SupportViewTakesNothing({});
    if (personal) throw new OnlyInPerson({});
  }

  /** Committed before anything is shown. */
  async note(principal: Principal, url: string): Promise<void> {
    const id = principal.support?.id;
    const [path = ''] = url.split('?');
    await this.work.run(principal, 'write', (manager) =>
      manager.query('SELECT support_look($1, $2)', [id, path.slice(0, 300)]),
    );
  }

  /** @throws SupportViewTakesNothing for a file */
  shown(reply: FastifyReply, body: unknown): unknown {
    const isFile = body instanceof StreamableFile || Buffer.isBuffer(body) || reply.hasHeader('content-disposition');
    if (isFile) throw new SupportViewTakesNothing({});
    return withoutPersonal(body);
  }
}
