export { compareVersions } from './compare-versions.ts';
export { isQuoted, linkOf } from './create-source.ts';
export { currentSection } from './current-section.ts';
export { inBatches } from './in-batches.ts';
export { type FrozenUnit, markFrozen } from './mark-frozen.ts';
export { presentSection, presentVersion } from './present.ts';
export {
  findPreviousVersion,
  findSection,
  getDocument,
  getVersionById,
  getVersionRow,
  listSections,
  listSourceRows,
  listUnits,
  listUnreleased,
  lockDocument,
  lockWorkingVersion,
  type SectionRow,
  type VersionRow,
} from './queries.ts';
export { releaseVersion } from './release-version.ts';
export { renderMarkdown } from './render.ts';
export { rewriteSection } from './rewrite-section.ts';
export { documentRoutes } from './routes.ts';
export { takeMarkdown } from './take-markdown.ts';
export { touchVersion } from './touch-version.ts';
export { cutUnits, sectionLabel } from './units.ts';
export { sectionBlocks } from './version-paper.ts';
