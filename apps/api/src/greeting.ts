import { randomBytes } from 'node:crypto';
import { Company } from './modules/org/index.js';
import { HOUSE } from './platform/access/principal.js';
import type { Config } from './platform/config/config.js';
import { UnitOfWork } from './platform/database/unit-of-work.js';
import type { Started } from './start.js';
import { knownDemoPassword } from './platform/config/demo-password.js';

/** What a start says last: how to sign in, and that it is ready. */
export async function greet({ app, installation }: Started, config: Config): Promise<void> {
  const company = app.get(Company, { strict: false });
  const work = app.get(UnitOfWork);
  if (installation.demo) {
    console.log(`Demo company: sign in as admin, president, manager-a, sales-a1 … with ${await passwordOf(config)}`);
  } else {
    const token = await work.run(HOUSE, 'write', async () => {
      if (!(await company.needsSetup())) return null;
      const fresh = randomBytes(24).toString('base64url');
      await company.addSetupToken(fresh);
      return fresh;
    });
    if (token) console.log(`Set-up token (works once): ${token}`);
  }
  const address = app.getHttpServer().address() as { port: number };
  const url = config.publicUrl.replace(/:0$/, `:${address.port}`);
  if (!url.startsWith('https://') && !/\/\/(127\.|localhost|\[::1\])/.test(url)) {
    console.log('Warning: plain http on a network: passwords travel unencrypted. Put TLS in front and set PUBLIC_URL.');
  }
  console.log(`Countersign ready: ${url}`);
}

async function passwordOf(config: Config): Promise<string> {
  const known = await knownDemoPassword(config);
  return known ? `the password ${known}` : 'the password of its first start';
}
