import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { useApp } from '../support/app.ts';

const modules = import.meta.glob<Record<string, unknown>>('../../server/tables/*.ts', { eager: true });
const tables = Object.values(modules)
  .flatMap((module) => Object.values(module))
  .filter((value): value is PgTable => value instanceof PgTable)
  .map((table) => getTableConfig(table));

/** Tables that belong to no procedure. */
const global = [
  'person',
  'session',
  'refresh_token',
  'sign_in_link',
  'api_token',
  'idempotency',
  'organisation',
  'membership',
  'procedure',
  'stored_file',
];

describe('migrations', () => {
  const test = useApp();

  it('from zero give exactly the tables of the code', () => {
    const copy = mkdtempSync(join(tmpdir(), 'stellwerk-migrations-'));
    try {
      for (const part of ['migrations', 'server/tables', 'shared', 'drizzle.config.ts', 'package.json'])
        cpSync(part, join(copy, part), { recursive: true });
      symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
      const before = readdirSync(join(copy, 'migrations'));
      execFileSync(join(process.cwd(), 'node_modules/.bin/drizzle-kit'), ['generate', '--name', 'difference'], {
        cwd: copy,
        stdio: 'pipe',
      });
      const added = readdirSync(join(copy, 'migrations')).filter((file) => !before.includes(file));
      expect(added.map((file) => readFileSync(join(copy, 'migrations', file), 'utf8'))).toEqual([]);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });

  it('lead the primary key of every table of a procedure with procedure_id', async () => {
    const client = new pg.Client({ connectionString: test.urls.ownerUrl });
    await client.connect();
    try {
      const { rows } = await client.query<{ name: string; first: string }>(`
        select c.relname as name, a.attname as first
        from pg_class c
        join pg_index i on i.indrelid = c.oid and i.indisprimary
        join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`);
      expect(rows.map(({ name }) => name).toSorted()).toEqual(tables.map(({ name }) => name).toSorted());
      expect(rows.filter(({ name, first }) => first !== 'procedure_id' && !global.includes(name))).toEqual([]);
    } finally {
      await client.end();
    }
  });

  it('leave the application no way to change evidence, events or decisions', async () => {
    const insertOnly = [
      'event',
      'event_seal',
      'participation_step',
      'section',
      'unit',
      'unit_origin',
      'unit_deletion',
      'anchor_result',
      'text_block_hand',
      'text_block_version',
      'text_block_approval',
      'text_block_use',
      'interim_answer',
      'letter_template_version',
      'draft_revision',
      'draft_signature',
      'position_signatory',
      'position_attachment',
      'position',
      'position_step',
      'evidence_text',
      'point',
      'point_span',
      'text_cleared',
      'point_step',
      'clearing_undone',
      'text_opened',
      'counter_draft',
      'counter_draft_section',
      'counter_draft_mapping',
      'disposition_hand',
      'disposition_version',
      'disposition_return',
      'adoption',
      'reopening',
      'written_vote',
      'bulk_act',
      'bulk_undone',
      'point_note',
      'advice_request',
      'advice_answer',
      'endorsement_call',
      'endorsement',
      'agreement_entry',
      'endorsement_reminded',
      'resolution',
      'sign_off_request',
      'sign_off',
      'due_reminded',
      'digest_sent',
      'response',
      'promise_explanation',
    ];
    const client = new pg.Client({ connectionString: test.urls.appUrl });
    await client.connect();
    try {
      for (const table of insertOnly) {
        for (const statement of [
          `update ${table} set procedure_id = procedure_id`,
          `delete from ${table}`,
          `truncate ${table}`,
        ]) {
          await expect(client.query(statement), statement).rejects.toMatchObject({ code: '42501' });
        }
      }
    } finally {
      await client.end();
    }
  });
});
