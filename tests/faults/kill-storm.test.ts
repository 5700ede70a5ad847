import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { killStorm } from './kill-storm.ts';

describe('a server that is killed while people save and hand in', () => {
  it('has kept every save and every receipt it acknowledged (R1, R2)', async () => {
    if (!existsSync('dist/server/main.js')) throw new Error('The server is not built: npm run build');
    const report = await killStorm({ rounds: 2, lull: 1500 });
    expect(report.broken).toEqual([]);
    expect(report.saves).toBeGreaterThan(20);
    expect(report.receipts).toBeGreaterThan(0);
  }, 180_000);
});
