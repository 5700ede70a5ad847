#!/usr/bin/env node
// Checks a receipt from its copy alone: node verify-receipt.js receipt.json
// The copy is the answer of GET …/positions/{positionId}/receipt. Nothing of Stellwerk is used here.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** JSON as RFC 8785 writes it: no white space, members by the UTF-16 code units of their names. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`);
  return `{${members.join(',')}}`;
}

const { number, sha256, document } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const hash = createHash('sha256').update(canonical(document), 'utf8').digest('hex');
const isGenuine = hash === sha256 && number === `${document.reference}-${hash.slice(0, 8)}`;
process.stdout.write(isGenuine ? `The receipt ${number} is genuine.\n` : 'The text does not match the receipt.\n');
process.exitCode = isGenuine ? 0 : 1;
