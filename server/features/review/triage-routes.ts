import * as notes from '../../../shared/notes.ts';
import { triagePoint as triageContract } from '../../../shared/review.ts';
import * as views from '../../../shared/views.ts';
import { type Mounted, mount, mountRead } from '../../platform/endpoints.ts';
import { editView, removeView } from './edit-view.ts';
import { listNotes } from './list-notes.ts';
import { listViews } from './list-views.ts';
import { saveView } from './save-view.ts';
import { triagePoint } from './triage-point.ts';
import { writeNote } from './write-note.ts';

/** What stands beside the points: triage, notes, and the views in which staff looks at them. */
export const triageRoutes: Mounted[] = [
  mount(triageContract, triagePoint),
  mountRead(notes.listNotes, ({ db }, input) => listNotes(db, input)),
  mount(notes.writeNote, writeNote),
  mountRead(views.listViews, ({ db, personId }, { params }) => listViews(db, personId, params.procedureId)),
  mount(views.saveView, saveView),
  mount(views.editView, editView),
  mount(views.deleteView, removeView),
];
