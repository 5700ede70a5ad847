import * as advice from '../../../shared/advice.ts';
import * as notes from '../../../shared/notes.ts';
import { triagePoint as triageContract } from '../../../shared/review.ts';
import * as tags from '../../../shared/tags.ts';
import * as views from '../../../shared/views.ts';
import { type Mounted, mount, mountFile, mountRead } from '../../platform/endpoints.ts';
import { readCsvFile } from '../imports/index.ts';
import { listAdvisers } from './advisers.ts';
import { answerAdvice } from './answer-advice.ts';
import { askAdvice } from './ask-advice.ts';
import { editView, removeView } from './edit-view.ts';
import { importTags } from './import-tags.ts';
import { listAdvice } from './list-advice.ts';
import { listNotes } from './list-notes.ts';
import { listTags } from './list-tags.ts';
import { listViews } from './list-views.ts';
import { mergeTag } from './merge-tag.ts';
import { saveView } from './save-view.ts';
import { triagePoint } from './triage-point.ts';
import { writeNote } from './write-note.ts';
import { writeTag } from './write-tag.ts';

/** What stands beside the points: triage, notes, and the views in which staff looks at them. */
export const triageRoutes: Mounted[] = [
  mount(triageContract, triagePoint),
  mountRead(tags.listTags, ({ db }, { params }) => listTags(db, params.procedureId)),
  mount(tags.writeTag, writeTag),
  mount(tags.mergeTag, mergeTag),
  mountFile(tags.importTags, async (bytes) => readCsvFile(bytes), importTags),
  mountRead(advice.listAdvice, listAdvice),
  mountRead(advice.listAdvisers, ({ db }, { params }) => listAdvisers(db, params.procedureId)),
  mount(advice.askAdvice, askAdvice),
  mount(advice.answerAdvice, answerAdvice),
  mountRead(notes.listNotes, ({ db }, input) => listNotes(db, input)),
  mount(notes.writeNote, writeNote),
  mountRead(views.listViews, ({ db, personId }, { params }) => listViews(db, personId, params.procedureId)),
  mount(views.saveView, saveView),
  mount(views.editView, editView),
  mount(views.deleteView, removeView),
];
