import type { House } from '../harness/house.js';
import { DEMO_PASSWORD } from '../harness/template-database.js';

export interface Heard {
  id: string;
  event: string;
  data: any;
}

/** A page that is open at somebody's desk: it hears what the server says. */
export class OpenPage {
  readonly heard: Heard[] = [];
  ended = false;
  private readonly abort = new AbortController();

  static async open(house: House, url: string, login: string, lastEventId?: string): Promise<OpenPage> {
    const page = new OpenPage();
    const { accessToken } = (await house.anonymous.post('/session', { login, password: DEMO_PASSWORD })).body;
    const headers = {
      authorization: `Bearer ${accessToken}`,
      ...(lastEventId ? { 'last-event-id': lastEventId } : {}),
    };
    const answer = await fetch(`${url}/api/v1/events/stream`, { headers, signal: page.abort.signal });
    if (answer.status !== 200) throw new Error(`the stream answers ${answer.status}`);
    void page.read(answer);
    return page;
  }

  of(event: string): Heard[] {
    return this.heard.filter((each) => each.event === event);
  }

  close(): void {
    this.abort.abort();
  }

  private async read(answer: Response): Promise<void> {
    let rest = '';
    try {
      for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
        const blocks = (rest + chunk).split('\n\n');
        rest = blocks.pop()!;
        for (const block of blocks.filter((each) => !each.startsWith(':'))) this.heard.push(parse(block));
      }
    } catch {
      // The page was closed.
    }
    this.ended = true;
  }
}

function parse(block: string): Heard {
  const fields = Object.fromEntries(
    block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
  return { id: fields['id']!, event: fields['event']!, data: JSON.parse(fields['data']!) };
}
