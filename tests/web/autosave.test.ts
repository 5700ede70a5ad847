import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem } from '../../web/platform/api-problem.ts';
import { type AutosaveWork, type SaveOptions, startAutosave } from '../../web/platform/autosave-runner.ts';
import { type Based, statusOf } from '../../web/platform/autosave-state.ts';
import type { DeviceDraft } from '../../web/platform/device-draft.ts';

type Text = Based<string>;

/** A part on a server that behaves as R16 says, and can be cut off. */
function part(value = 'alt', version = 7) {
  const server = {
    present: { value, version },
    saves: [] as { value: string; version: number; options: SaveOptions }[],
    trouble: undefined as ApiProblem | 'answer lost' | undefined,
    save: async (text: string, based: number, options: SaveOptions) => {
      server.saves.push({ value: text, version: based, options });
      const { trouble } = server;
      if (trouble instanceof ApiProblem) throw trouble;
      if (based !== server.present.version) throw problem(412, 'stale', { ...server.present });
      server.present = { value: text, version: based + 1 };
      if (trouble === 'answer lost') throw problem(0, 'offline');
      return { version: server.present.version };
    },
  };
  return server;
}

const problem = (status: number, code: ApiProblem['code'], current?: unknown) =>
  new ApiProblem({ status, code, title: '', detail: 'Ein Satz.', current });

/** What the device holds; survives the page. */
function device(kept: Text | null = null) {
  const held = { kept, isFull: false };
  const draft: DeviceDraft<string> = {
    read: async () => held.kept,
    keep: async (text) => {
      if (held.isFull) throw new Error('quota');
      held.kept = text;
    },
    clear: async () => {
      held.kept = null;
    },
  };
  return { held, draft };
}

const isText = (value: unknown): value is Text => typeof value === 'object' && value !== null && 'version' in value;

function open(work: Pick<AutosaveWork<string>, 'base' | 'device' | 'save'>) {
  const runner = startAutosave<string>({ ...work, present: (current) => (isText(current) ? current : null) });
  return { runner, detach: runner.attach(), status: () => statusOf(runner.snapshot().state, false) };
}

const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const base = { value: 'alt', version: 7 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('writing with autosave', () => {
  it('keeps every keystroke on the device at once and asks the server once after the pause', async () => {
    const [server, { held, draft }] = [part(), device()];
    const { runner, status } = open({ base, device: draft, save: server.save });
    await wait(0);
    for (const value of ['n', 'ne', 'neu']) {
      runner.type(value);
      await wait(100);
      expect(held.kept).toEqual({ value, version: 7 });
      expect(status()).toBe('saving');
    }
    expect(server.saves).toHaveLength(0);
    await wait(600);
    expect(server.saves).toHaveLength(1);
    expect(server.present).toEqual({ value: 'neu', version: 8 });
    expect(status()).toBe('saved');
    expect(held.kept).toBeNull();
  });

  it('saves what was typed while a save was under way, on top of it', async () => {
    const server = part();
    let answer = () => {};
    const gate = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const { runner, status } = open({
      base,
      device: device().draft,
      save: async (...save) => {
        if (server.saves.length === 0) await gate;
        return server.save(...save);
      },
    });
    await wait(0);
    runner.type('eins');
    await wait(600);
    runner.type('eins zwei');
    await wait(600);
    expect(server.saves).toHaveLength(0);
    answer();
    await wait(600);
    expect(server.saves.map(({ value, version }) => [value, version])).toEqual([
      ['eins', 7],
      ['eins zwei', 8],
    ]);
    expect(status()).toBe('saved');
  });

  it('keeps the text without a connection, says so, and sends it with the same key when it is back', async () => {
    const [server, { held, draft }] = [part(), device()];
    const { runner, status } = open({ base, device: draft, save: server.save });
    await wait(0);
    server.trouble = problem(0, 'offline');
    runner.type('neu');
    await wait(5000);
    expect(status()).toBe('on-device');
    expect(held.kept).toEqual({ value: 'neu', version: 7 });
    server.trouble = undefined;
    runner.retry();
    await wait(0);
    expect(status()).toBe('saved');
    expect(server.present.value).toBe('neu');
    expect(new Set(server.saves.map(({ options }) => options.idempotencyKey)).size).toBe(1);
  });

  it('tries again by itself after a server error, at growing distances', async () => {
    const server = part();
    const { runner, status } = open({ base, device: device().draft, save: server.save });
    await wait(0);
    server.trouble = problem(503, 'unavailable');
    runner.type('neu');
    await wait(600 + 1000 + 2000);
    expect(server.saves).toHaveLength(3);
    server.trouble = undefined;
    await wait(4000);
    expect(status()).toBe('saved');
  });

  it('shows both texts when somebody else saved meanwhile, and overwrites nothing', async () => {
    const [server, { held, draft }] = [part(), device()];
    const { runner, status } = open({ base, device: draft, save: server.save });
    await wait(0);
    server.present = { value: 'von anderen', version: 9 };
    runner.type('von mir');
    await wait(600);
    expect(status()).toBe('conflict');
    runner.type('von mir, weiter');
    await wait(60_000);
    expect(server.present.value).toBe('von anderen');
    expect(runner.snapshot().state).toMatchObject({ value: 'von mir, weiter', theirs: { value: 'von anderen' } });
    expect(held.kept?.value).toBe('von mir, weiter');
    runner.resolve('von beiden');
    await wait(0);
    expect(server.present).toEqual({ value: 'von beiden', version: 10 });
    expect(status()).toBe('saved');
  });

  it('does not ask about its own text when the answer to a save was lost', async () => {
    const server = part();
    const { runner, status } = open({ base, device: device().draft, save: server.save });
    await wait(0);
    server.trouble = 'answer lost';
    runner.type('eins');
    await wait(600);
    server.trouble = undefined;
    runner.type('eins zwei');
    await wait(5000);
    expect(status()).toBe('saved');
    expect(server.present.value).toBe('eins zwei');
  });

  it('keeps the text of a closed round on the device and stops asking', async () => {
    const [server, { held, draft }] = [part(), device()];
    const { runner, status } = open({ base, device: draft, save: server.save });
    await wait(0);
    server.trouble = problem(409, 'wrong_state');
    runner.type('zu spät');
    await wait(60_000);
    expect(server.saves).toHaveLength(1);
    expect(status()).toBe('closed');
    expect(runner.snapshot().state.problem?.detail).toBe('Ein Satz.');
    expect(held.kept?.value).toBe('zu spät');
  });

  it('holds a text the server finds wrong until it is changed', async () => {
    const server = part();
    const { runner, status } = open({ base, device: device().draft, save: server.save });
    await wait(0);
    server.trouble = problem(422, 'rule_broken');
    runner.type('zu lang');
    await wait(60_000);
    expect(server.saves).toHaveLength(1);
    expect(status()).toBe('on-device');
    server.trouble = undefined;
    runner.type('kurz');
    await wait(600);
    expect(status()).toBe('saved');
  });

  it('brings back and sends what an earlier page could not send', async () => {
    const [server, { draft }] = [part(), device({ value: 'von gestern', version: 7 })];
    const { runner, status } = open({ base, device: draft, save: server.save });
    await wait(0);
    expect(runner.snapshot().state.value).toBe('von gestern');
    await wait(0);
    expect(server.present.value).toBe('von gestern');
    expect(status()).toBe('saved');
  });

  it('shows an old text of the device beside a newer one of the server', async () => {
    const [server, { held, draft }] = [part('neuer', 9), device({ value: 'von gestern', version: 7 })];
    const { runner, status } = open({ base: { value: 'neuer', version: 9 }, device: draft, save: server.save });
    await wait(60_000);
    expect(status()).toBe('conflict');
    expect(server.saves).toHaveLength(0);
    expect(runner.snapshot().state).toMatchObject({ value: 'von gestern', theirs: { value: 'neuer' } });
    expect(held.kept?.value).toBe('von gestern');
  });

  it('loses neither text when somebody types before the device has answered', async () => {
    const [server, { draft }] = [part(), device({ value: 'von gestern', version: 7 })];
    const { runner, status } = open({ base, device: draft, save: server.save });
    runner.type('von eben');
    await wait(60_000);
    expect(status()).toBe('conflict');
    expect(runner.snapshot().state).toMatchObject({ value: 'von eben', theirs: { value: 'von gestern' } });
  });

  it('sends what is unsaved at once, so that it outlives the page, when the page goes away', async () => {
    const server = part();
    const { runner, detach } = open({ base, device: device().draft, save: server.save });
    await wait(0);
    runner.type('neu');
    detach();
    await wait(0);
    expect(server.saves.map(({ value, options }) => [value, options.keepalive])).toEqual([['neu', true]]);
  });

  it('says so when the device is full', async () => {
    const [server, { held, draft }] = [part(), device()];
    const { runner } = open({ base, device: draft, save: server.save });
    await wait(0);
    held.isFull = true;
    runner.type('neu');
    await wait(0);
    expect(runner.snapshot().isDeviceFailing).toBe(true);
  });

  it('takes over what others saved only while nothing unsaved stands here', async () => {
    const server = part();
    const { runner } = open({ base, device: device().draft, save: server.save });
    await wait(0);
    runner.refresh({ value: 'von anderen', version: 8 });
    expect(runner.snapshot().state.value).toBe('von anderen');
    runner.type('von mir');
    runner.refresh({ value: 'noch neuer', version: 9 });
    expect(runner.snapshot().state.value).toBe('von mir');
  });
});
