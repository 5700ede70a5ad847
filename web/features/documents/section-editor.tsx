import { Trans, useLingui } from '@lingui/react/macro';
import { sectionAnchor } from '../../../shared/text/section-reference.ts';
import { SaveState } from '../../ui/save-state.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TwoTexts } from '../../ui/two-texts.tsx';
import { keepsFocus } from '../incorporation/keep-focus.ts';
import { SectionProof } from '../incorporation/section-proof.tsx';
import { MarkdownEditor } from './markdown-editor.tsx';
import type { Section, Version, VersionAddress } from './queries.ts';
import { arriveByAddress } from './reading-text.tsx';
import { SectionActions } from './section-actions.tsx';
import { inOneText, useSectionAutosave } from './section-autosave.ts';
import { SectionDifference } from './section-difference.tsx';
import { SectionHistory } from './section-history.tsx';
import { useSectionTitle } from './section-title.ts';

export interface SectionEditorProps {
  address: VersionAddress;
  version: Version;
  section: Section;
  /** The same section in the last frozen version; null when it is new there, undefined when there is no such version. */
  previous: Section | null | undefined;
  isComparing: boolean;
}

/** One section of the working version with its fields and, beside it, what is still to be written in. */
export function SectionEditor({ address, version, section, previous, isComparing }: SectionEditorProps) {
  const { t } = useLingui();
  const title = useSectionTitle()(section);
  const autosave = useSectionAutosave(address, section);
  const { value, change, conflict, status, problem } = autosave;
  return (
    <section
      id={sectionAnchor(section.key)}
      ref={arriveByAddress}
      {...keepsFocus}
      className="section-editor"
      aria-label={title}
    >
      <div className="section-editor__fields">
        <h2 className="section-editor__title">{title}</h2>
        {conflict !== null && (
          <TwoTexts mine={inOneText(conflict.mine)} theirs={inOneText(conflict.theirs)} onChoose={autosave.resolve} />
        )}
        <div className="section-editor__head">
          <TextField
            label={t`Nummer`}
            maxLength={40}
            value={value.number}
            onChange={(event) => change({ ...value, number: event.target.value })}
          />
          <TextField
            label={t`Überschrift`}
            lang="de"
            maxLength={500}
            value={value.heading}
            onChange={(event) => change({ ...value, heading: event.target.value })}
          />
        </div>
        <MarkdownEditor
          address={address}
          sectionKey={section.key}
          title={title}
          value={value.body}
          html={section.html}
          onChange={(body) => change({ ...value, body })}
        />
        <div className="section-editor__foot">
          <SaveState status={status} detail={problem?.detail} isDeviceFailing={autosave.isDeviceFailing} />
          <SectionHistory address={address} sectionKey={section.key} title={title} onRestore={change} />
          <SectionActions address={address} section={section} title={title} flush={autosave.flush} />
        </div>
        {isComparing && previous !== undefined && (
          <SectionDifference
            label={previous === null ? t`Neuer Abschnitt` : t`Unterschied zur letzten eingefrorenen Fassung`}
            before={previous === null ? '' : inOneText({ ...previous, number: previous.number ?? '' })}
            after={inOneText(value)}
          />
        )}
      </div>
      <aside className="section-editor__beside" aria-label={t`Einarbeitung zu: ${title}`}>
        {previous === undefined ? (
          <p className="st-muted">
            <Trans>Sobald eine Fassung eingefroren ist, steht hier, was in diesen Abschnitt einzuarbeiten ist.</Trans>
          </p>
        ) : (
          <SectionProof at={{ address, versionId: version.id, section, flush: autosave.flush }} />
        )}
      </aside>
    </section>
  );
}
