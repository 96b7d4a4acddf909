import { Controller, Delete, Get, Post, Res } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Can, Me, SIGNED_IN } from '../../../platform/access/access.decorators.js';
import { InPerson } from '../../../platform/access/in-person.js';
import type { Principal } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam } from '../../../platform/http/params.js';
import { BeginSignOn } from './begin-sign-on.js';
import { BrowserCookie } from './browser-cookie.js';
import { LinkIsUnknown, SignOnIsOff, SignOnIsRefused } from './sign-on.errors.js';
import { SignOnDepartureView } from './sign-on.controller.js';
import { SignOns } from './sign-on.repository.js';

class IdentityLinkView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ description: 'Who vouches for it' })
  issuer: string;

  @ApiProperty({ format: 'date-time', description: 'Since when it is linked' })
  linkedAt: string;
}

export class IdentityLinksView {
  @ApiProperty({ type: [IdentityLinkView], description: 'The oldest first' })
  items: IdentityLinkView[];
}

@ApiTags('session')
@Controller('me/sign-on')
@InPerson()
@Can(SIGNED_IN)
export class MySignOnController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly signOns: SignOns,
    private readonly beginSignOn: BeginSignOn,
    private readonly cookie: BrowserCookie,
  ) {}

  @Get()
  @Operation({ id: 'listMyIdentities', summary: 'Who I am elsewhere', returns: IdentityLinksView })
  async list(@Me() me: Principal): Promise<IdentityLinksView> {
    const rows = await this.work.asHouse(() => this.signOns.linksOf(me.personId));
    return { items: rows.map((row) => ({ ...row, linkedAt: row.linkedAt.toISOString() })) };
  }

  @Post()
  @Operation({
    id: 'linkMyIdentity',
    summary: "Go to the company's identity provider and link who I am there",
    returns: SignOnDepartureView,
    refuses: [SignOnIsOff, SignOnIsRefused],
  })
  async create(@Me() me: Principal, @Res({ passthrough: true }) reply: FastifyReply): Promise<SignOnDepartureView> {
    const { url, browser } = await this.beginSignOn.toLink(me.personId);
    this.cookie.set(reply, browser);
    return { url };
  }

  @Delete(':id')
  @Operation({ id: 'unlinkMyIdentity', summary: 'Undo a link', refuses: [LinkIsUnknown] })
  async remove(@Me() me: Principal, @IdParam() id: string): Promise<void> {
    if (!(await this.work.asHouse(() => this.signOns.unlink(me.personId, id)))) throw new LinkIsUnknown({});
  }
}
