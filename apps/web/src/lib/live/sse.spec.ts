import { afterEach, describe, expect, it, vi } from 'vitest';
import { answering } from '../../../test/answers';
import { keepToken } from '../api/token';
import { listen, parseEvent, type LiveEvent } from './sse';

function stream(...chunks: string[]): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(encoder.encode(chunk));
      controller.close();
    },
  });
  return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
}

afterEach(() => vi.useRealTimers());

describe('the live stream', () => {
  it('hears whole events, however the network cuts them', async () => {
    vi.useFakeTimers();
    keepToken({ accessToken: 'a', expiresAt: new Date(Date.now() + 600_000).toISOString() });
    const heard: LiveEvent[] = [];
    const { asked } = answering({
      'GET /events/stream': () => stream(': hello\n\nid: 7\nevent: inb', 'ox\ndata: {"count"', ':3}\n\n'),
    });

    const stop = listen('/events/stream', (event) => heard.push(event));
    await vi.advanceTimersByTimeAsync(1_500);
    stop();

    expect(heard[0]).toEqual({ id: '7', type: 'inbox', data: { count: 3 } });
    expect(asked[0]!.headers.get('Authorization')).toBe('Bearer a');
    expect(asked[1]!.headers.get('Last-Event-ID')).toBe('7');
  });

  it('takes a heartbeat for what it is', () => {
    expect(parseEvent(': ping')).toBeNull();
  });
});
