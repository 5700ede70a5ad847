import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let house: string;

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'stellwerk-borders-'));
  copyFileSync('.oxlintrc.json', join(house, '.oxlintrc.json'));
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

/** Lints one planted file and returns what the linter says. */
function lint(file: string, line: string): string {
  const path = join(house, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${line}\n`);
  try {
    return execFileSync(join(process.cwd(), 'node_modules/.bin/oxlint'), ['-c', '.oxlintrc.json', file], {
      cwd: house,
      encoding: 'utf8',
    });
  } catch (error) {
    return String((error as { stdout: string }).stdout);
  } finally {
    rmSync(path);
  }
}

describe('the borders of the house bite', () => {
  const forbidden: [string, string][] = [
    ['shared/review.ts', "export { readFileSync } from 'node:fs'"],
    ['shared/review.ts', "export { useState } from 'react'"],
    ['shared/review.ts', "export { point } from '../server/tables/positions.ts'"],
    ['server/tables/review.ts', "export { db } from '../platform/db.ts'"],
    ['server/platform/jobs.ts', "export { submit } from '../features/positions/index.ts'"],
    ['server/platform/jobs.ts', "export { point } from '../tables/positions.ts'"],
    ['server/features/review/adopt-disposition.ts', "export { find } from '../positions/queries.ts'"],
    ['server/features/review/adopt-disposition.ts', "export { default as fastify } from 'fastify'"],
    ['server/features/review/adopt-disposition.ts', "export { Pool } from 'pg'"],
    ['web/platform/api.ts', "export { pointQuery } from '../features/review/queries.ts'"],
    ['web/ui/button.tsx', "export { useQuery } from '@tanstack/react-query'"],
    ['web/features/review/queries.ts', "export { point } from '../../../server/tables/positions.ts'"],
  ];
  it.each(forbidden)('%s may not say %s', (file, line) => {
    expect(lint(file, line)).toContain('no-restricted-imports');
  });

  const allowed: [string, string][] = [
    ['server/features/review/adopt-disposition.ts', "export { find } from '../positions/index.ts'"],
    ['server/features/review/adopt-disposition.ts', "export { mount } from '../../platform/endpoints.ts'"],
    ['server/features/review/adopt-disposition.ts', "export { rules } from './rules.ts'"],
    ['server/features/review/adopt-disposition.ts', "export { outcomes } from '../../../shared/review.ts'"],
    ['server/platform/audit.ts', "export { event } from '../tables/platform.ts'"],
  ];
  it.each(allowed)('%s may say %s', (file, line) => {
    expect(lint(file, line)).not.toContain('no-restricted-imports');
  });
});
