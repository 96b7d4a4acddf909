import { send } from '../api/send';
import { Problem } from '../api/problem';

export interface LiveEvent {
  id: string;
  type: string;
  data: unknown;
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/**
 * Reads `GET path` as server-sent events with the bearer token (an EventSource cannot send one), resumes with
 * `Last-Event-ID` and waits longer after every failure. Answers the way to stop.
 */
export function listen(path: string, hear: (event: LiveEvent) => void): () => void {
  const stopped = new AbortController();
  void keepListening(path, hear, stopped.signal);
  return () => stopped.abort();
}

async function keepListening(path: string, hear: (event: LiveEvent) => void, signal: AbortSignal): Promise<void> {
  let lastId = '';
  let failures = 0;
  while (!signal.aborted) {
    try {
      for await (const event of events(path, lastId, signal)) {
        if (event.id) lastId = event.id;
        failures = 0;
        hear(event);
      }
    } catch (error) {
      if (error instanceof Problem && [401, 403].includes(error.status)) return;
      failures += 1;
    }
    await pause(Math.min(FIRST_WAIT_MS * 2 ** failures, LONGEST_WAIT_MS), signal);
  }
}

async function* events(path: string, lastId: string, signal: AbortSignal): AsyncGenerator<LiveEvent> {
  const headers: Record<string, string> = { Accept: 'text/event-stream' };
  if (lastId) headers['Last-Event-ID'] = lastId;
  const response = await send(new Request(`${location.origin}/api/v1${path}`, { headers, signal }));
  if (!response.ok || !response.body) throw new Problem(response.status, {});

  let rest = '';
  for await (const text of decoded(response.body)) {
    const blocks = (rest + text).split(/\r?\n\r?\n/);
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = parseEvent(block);
      if (event) yield event;
    }
  }
}

async function* decoded(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield decoder.decode(value, { stream: true });
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

/** One event from its lines; comments (heartbeats) and events without data answer null. */
export function parseEvent(block: string): LiveEvent | null {
  const event = { id: '', type: 'message' };
  const data: string[] = [];
  for (const line of block.split(/\r?\n/)) {
    const [, field, value = ''] = /^([a-z]+)(?:: ?(.*))?$/.exec(line) ?? [];
    if (field === 'id') event.id = value;
    if (field === 'event') event.type = value;
    if (field === 'data') data.push(value);
  }
  if (data.length === 0) return null;
  const text = data.join('\n');
  try {
    return { ...event, data: JSON.parse(text) as unknown };
  } catch {
    return { ...event, data: text };
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), done()), { once: true });
  });
}
