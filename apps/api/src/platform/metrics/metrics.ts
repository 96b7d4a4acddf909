import { createServer, type Server } from 'node:http';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const registry = new Registry();
collectDefaultMetrics({ register: registry });

const requests = new Histogram({
  name: 'countersign_request_seconds',
  help: 'Requests by route and status; the route and never the address',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers: [registry],
});

/** @param elapsed milliseconds */
export function observeRequest(method: string, route: string, status: number, elapsed: number): void {
  requests.observe({ method, route, status }, elapsed / 1000);
}

/** A figure that is asked for when the figures are. */
export function gauge(name: string, help: string, read: () => number | Promise<number>): void {
  registry.removeSingleMetric(name);
  const measured = new Gauge({
    name,
    help,
    registers: [registry],
    async collect() {
      measured.set(await read());
    },
  });
}

/** Answers `GET /metrics` on a port of its own, so that it is never reachable where the pages are. */
export function serveMetrics(port: number, host: string): Server {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end();
    registry
      .metrics()
      .then((text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text))
      .catch(() => response.writeHead(500).end());
  });
  return server.listen(port, host);
}
