import { Controller, Delete, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me, SIGNED_IN } from '../../../platform/access/access.decorators.js';
import { InPerson } from '../../../platform/access/in-person.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam } from '../../../platform/http/params.js';
import { ListOperation } from '../../../platform/listing/list-docs.js';
import { ListParams, type ListQuery } from '../../../platform/listing/list-query.js';
import type { Page } from '../../../platform/listing/listing.js';
import { SessionIsUnknown } from '../accounts.errors.js';
import { EndSessions } from './end-sessions.js';
import { LiveSessionsView, SignInRecordView, liveSessionView, signInRecordView } from './session.view.js';
import { SIGN_INS_LIST, SignIns } from './sign-ins.repository.js';

@ApiTags('session')
@Controller('me')
@InPerson()
export class MySessionsController {
  constructor(
    private readonly endSessions: EndSessions,
    private readonly signIns: SignIns,
  ) {}

  @Get('sessions')
  @Can(SIGNED_IN)
  @Operation({ id: 'listMySessions', summary: 'Where I am signed in', returns: LiveSessionsView })
  async list(@Me() me: Principal): Promise<LiveSessionsView> {
    const rows = await this.endSessions.liveOf(me.personId);
    return { items: rows.map((row) => liveSessionView(row, me.sessionId)) };
  }

  @Delete('sessions')
  @Can(SIGNED_IN)
  @Operation({ id: 'endMyOtherSessions', summary: 'End every session of mine but this one' })
  async removeOthers(@Me() me: Principal): Promise<void> {
    await this.endSessions.others(me.personId, me.sessionId);
  }

  @Delete('sessions/:id')
  @Can(SIGNED_IN)
  @Operation({ id: 'endMySession', summary: 'End one of my sessions', refuses: [SessionIsUnknown] })
  async remove(@Me() me: Principal, @IdParam() id: string): Promise<void> {
    await this.endSessions.one(me.personId, id);
  }

  @Get('sign-ins')
  @Can(SIGNED_IN)
  @ListOperation({
    id: 'listMySignIns',
    summary: 'When and from where my account was signed in to, or was tried',
    returns: SignInRecordView,
    spec: SIGN_INS_LIST,
  })
  async history(@Me() me: Principal, @ListParams() query: ListQuery): Promise<Page<SignInRecordView>> {
    const { items, page } = await this.signIns.of(me.personId, query);
    return { items: items.map(signInRecordView), page };
  }
}
