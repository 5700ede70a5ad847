import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSystem, startSystem } from '../support/running-system.ts';

const script = /<!-- script:start -->\s*```sh\n([\s\S]*?)```\s*<!-- script:end -->/.exec(
  readFileSync('README.md', 'utf8'),
)?.[1];

describe('the script in README', () => {
  let system: RunningSystem;

  beforeAll(async () => {
    system = await startSystem();
  }, 90_000);

  afterAll(() => system?.stop());

  it('takes a point from the organisation to the sentence by curl alone', async () => {
    const { stdout } = await promisify(execFile)('bash', ['-c', script ?? 'exit 1'], {
      env: { ...process.env, BASE: system.base },
    });
    const lines = stdout.trim().split('\n');
    expect(lines[0]).toMatch(/^receipt R1-\d{3}\S* [0-9a-f]{64}$/);
    expect(lines).toContain('adopted');
    expect(lines).toContain('open promises: 0, silent changes: 0');
    expect(lines).toContain('frozen');
    expect(lines).toContain('Migrantenorganisationen wirken daran mit.');
    expect(lines.at(-1)).toBe('true');
  }, 60_000);
});
