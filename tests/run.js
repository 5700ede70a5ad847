import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

/**
 * The whole test run: types, lint, borders, dead code, build, then every test on real PostgreSQL and in
 * real Chromium. Ends with the line `N passed, N failed`; exits non-zero when anything failed.
 */
const report = '.cache/test-report.json';
const steps = [
  ['types', 'npx', ['tsc', '-b']],
  ['format and lint', 'npx', ['biome', 'check', '--error-on-warnings', '.']],
  ['types and borders', 'npx', ['oxlint', '--type-aware', '--deny-warnings']],
  ['dead code', 'npx', ['knip']],
  ['build', 'npm', ['run', '--silent', 'build']],
];

let passed = 0;
let failed = 0;

for (const [name, command, args] of steps) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  process.stdout.write(`${status === 0 ? 'ok  ' : 'FAIL'} ${name}\n`);
  if (status === 0) passed++;
  else failed++;
}

mkdirSync('.cache', { recursive: true });
rmSync(report, { force: true });
const tests = spawnSync(
  'npx',
  ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
try {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
  passed += numPassedTests;
  failed += numFailedTests;
  if (numFailedTests === 0 && (numFailedTestSuites > 0 || tests.status !== 0)) failed++;
} catch {
  failed++;
}

process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 && tests.status === 0 ? 0 : 1);
