import * as contract from '../../../shared/documents.ts';
import { type Mounted, mount, mountRead } from '../../platform/endpoints.ts';
import { addSection } from './add-section.ts';
import { compareVersions } from './compare-versions.ts';
import { createDocument } from './create-document.ts';
import { createSource } from './create-source.ts';
import { editSection } from './edit-section.ts';
import { importVersion } from './import-version.ts';
import { listSectionHistory } from './list-section-history.ts';
import { numberSections } from './number-sections.ts';
import { presentDocument, presentVersion } from './present.ts';
import { getVersionRow, listDocumentRows, listSections, listSourceRows } from './queries.ts';
import { retireSection } from './retire-section.ts';
import { getVersionDocx, getVersionPdf } from './version-paper.ts';

/** Documents, their versions and sections, and the stated sources of changes. */
export const documentRoutes: Mounted[] = [
  mountRead(contract.listDocuments, async (context, { params }) => {
    const rows = await listDocumentRows(context.db, params.procedureId, context.isStaff);
    return { items: rows.map(({ document, versions }) => presentDocument(context, document, versions)), next: null };
  }),
  mount(contract.createDocument, createDocument),
  mount(contract.importVersion, importVersion),
  mountRead(
    contract.getVersion,
    async (context, { params }) => {
      const row = await getVersionRow(context.db, params, context.isStaff);
      return presentVersion(context, row, await listSections(context.db, row));
    },
    { pdf: getVersionPdf, docx: getVersionDocx },
  ),
  mount(contract.addSection, addSection),
  mount(contract.editSection, editSection),
  mountRead(contract.listSectionHistory, listSectionHistory),
  mount(contract.numberSections, numberSections),
  mount(contract.retireSection, retireSection),
  mountRead(contract.compareVersions, compareVersions),
  mountRead(contract.listSources, async ({ db, isStaff }, { params }) => {
    const rows = await listSourceRows(db, await getVersionRow(db, params, isStaff));
    return {
      items: rows.map(({ id, sectionKey, kind, change, quote, note, resolutionId, createdAt }) => ({
        id,
        sectionKey,
        kind,
        change,
        quote,
        note,
        resolutionId,
        createdAt,
      })),
      next: null,
    };
  }),
  mount(contract.createSource, createSource),
];
