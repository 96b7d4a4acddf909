import { signedText, type Pack } from '@countersign/approval-engine';
import { Inject, Injectable } from '@nestjs/common';
import { INSTALLATION, type Installation } from '../../../platform/config/installation.js';
import { fingerprintOf, isSigned, signed, signerOf } from '../../../platform/secrets/signature.js';
import { Company } from '../../org/index.js';

const PURPOSE = 'policy pack';

export const VERDICTS = ['unsigned', 'own', 'foreign', 'invalid'] as const;

/** Whether somebody answers for a pack, and who says so: what a foreign key is worth is for people to find out. */
export interface Signed {
  readonly verdict: (typeof VERDICTS)[number];
  readonly by: string | null;
  readonly fingerprint: string | null;
}

/** Packs that leave the house are signed by it; of those that come in it is said by whom they were. */
@Injectable()
export class PackSignatures {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    private readonly company: Company,
  ) {}

  async sign(pack: Pack): Promise<Pack> {
    const by = await this.company.name();
    return { ...pack, signature: { by, ...signed(signedText(pack, by), this.installation.secret, PURPOSE) } };
  }

  of(pack: Pack): Signed {
    const { signature } = pack;
    if (!signature) return { verdict: 'unsigned', by: null, fingerprint: null };
    const said = { by: signature.by, fingerprint: fingerprintOf(signature.publicKey) };
    if (!isSigned(signedText(pack, signature.by), signature)) return { verdict: 'invalid', ...said };
    const isOurs = signature.publicKey === signerOf(this.installation.secret, PURPOSE);
    return { verdict: isOurs ? 'own' : 'foreign', ...said };
  }
}
