import { killStorm } from './kill-storm.ts';

/** The long form: 50 kills, unless another number is given. */
const rounds = Number(process.argv[2] ?? 50);
const report = await killStorm({ rounds, lull: 4000 });
process.stdout.write(
  `${report.rounds} kills, ${report.saves} acknowledged saves, ${report.receipts} receipts, ${report.broken.length} not kept\n`,
);
for (const line of report.broken) process.stdout.write(`  ${line}\n`);
process.exit(report.broken.length === 0 ? 0 : 1);
