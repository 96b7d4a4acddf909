import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const WEB = join(dirname(fileURLToPath(import.meta.url)), '../../web/dist');
/** Where a missing thing is missing, and not a page of the SPA. */
const NO_PAGE = /^\/(api|health|built)(\/|$)/;

/**
 * Serves the built SPA beside the API, so that one port is the whole product; behind nginx it is simply not there.
 * Every path that is no file is a page of the SPA's own router. To be called before the application is initialised.
 */
export async function serveWeb(app: NestFastifyApplication): Promise<void> {
  if (!existsSync(join(WEB, 'index.html'))) return;
  await app.register(
    fastifyStatic as never,
    {
      root: WEB,
      wildcard: false,
      index: ['index.html'],
      setHeaders: (reply: { header(name: string, value: string): unknown }, path: string) => {
        // Built files carry their hash in the name; the page that names them must be asked for anew.
        reply.header('Cache-Control', path.includes('/built/') ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    } as never,
  );
  app
    .getHttpAdapter()
    .getInstance()
    .get('/*', (request, reply) => (NO_PAGE.test(request.url) ? reply.callNotFound() : reply.sendFile('index.html')));
}
