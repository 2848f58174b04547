/** Two questions a supervisor asks: does the process live, and may it be sent work. */
import { createServer, type Server } from 'node:http';

/** One thing that has to be well for the service to be ready. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

export interface HealthServer {
  readonly port: number;
  close(): Promise<void>;
}

export interface HealthOptions {
  readonly port: number;
  readonly host: string;
  readonly checks: () => readonly Check[];
  /** True from the moment a stop was asked for. */
  readonly draining: () => boolean;
}

export async function startHealth(options: HealthOptions): Promise<HealthServer> {
  const server = createServer((request, response) => {
    const { status, body } = replyTo(request.method, request.url, options);
    // Nothing is read from a request: whatever it carries is left to be thrown away with the connection.
    response.writeHead(status, {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      connection: 'close',
    });
    response.end(`${JSON.stringify(body)}\n`);
  });
  server.requestTimeout = 5_000;
  await listen(server, options.port, options.host);
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : options.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function replyTo(method: string | undefined, url: string | undefined, { checks, draining }: HealthOptions) {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, body: { error: 'only GET' } };
  const path = url?.split('?')[0];
  if (path === '/healthz') return { status: 200, body: { alive: true } };
  if (path !== '/readyz') return { status: 404, body: { error: 'there are /healthz and /readyz' } };
  const found = checks();
  const stopping = draining();
  const ready = !stopping && found.every((c) => c.ok);
  return { status: ready ? 200 : 503, body: { ready, ...(stopping ? { draining: true } : {}), checks: found } };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
