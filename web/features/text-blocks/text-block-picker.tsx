import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Outcome } from '../../../shared/review.ts';
import { fillPlaceholders, placeholdersIn } from '../../../shared/text/placeholders.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ApprovalBadge } from './approval-badge.tsx';
import { type PlaceholderValues, type TextBlock, textBlocksQuery } from './queries.ts';

interface TextBlockPickerProps {
  procedureId: string;
  outcome: Outcome;
  values: PlaceholderValues;
  onInsert: (text: string, block: TextBlock) => void;
}

/** Text blocks that fit an outcome, each as it would read here, to be put into the reason. */
export function TextBlockPicker(props: TextBlockPickerProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure
      summary={<Trans>Textbaustein einfügen</Trans>}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      {isOpen && <Choice {...props} />}
    </Disclosure>
  );
}

function Choice({ procedureId, outcome, values, onInsert }: TextBlockPickerProps) {
  const { t } = useLingui();
  const [words, setWords] = useState('');
  const [inserted, setInserted] = useState<string | null>(null);
  const q = words.trim();
  const pages = useInfiniteQuery(textBlocksQuery(procedureId, { outcome, limit: 20, ...(q !== '' && { q }) }));
  const blocks = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <TextField
        label={t`Textbausteine suchen`}
        isOptional
        value={words}
        maxLength={200}
        onChange={({ target }) => setWords(target.value)}
      />
      {pages.error && <Alert kind="danger">{pages.error.message}</Alert>}
      <p role="status" className="st-muted">
        {inserted !== null && <Trans>„{inserted}“ ist eingefügt.</Trans>}
        {inserted === null && pages.data && blocks.length === 0 && (
          <Trans>Zu diesem Ergebnis gibt es keinen Textbaustein.</Trans>
        )}
      </p>
      <ul className="notes">
        {blocks.map((block) => {
          const text = fillPlaceholders(block.body, values);
          const open = placeholdersIn(text);
          return (
            <li key={block.id}>
              <p>
                <strong>{block.title}</strong> <ApprovalBadge approved={block.approved} />
              </p>
              <p className="st-written">{text}</p>
              {open.length > 0 && (
                <p className="st-muted">
                  <Trans>Hier bitte selbst ausfüllen: {open.map((name) => `{${name}}`).join(', ')}</Trans>
                </p>
              )}
              <Button
                aria-label={t`Textbaustein „${block.title}“ einfügen`}
                onClick={() => {
                  onInsert(text, block);
                  setInserted(block.title);
                }}
              >
                <Trans>Einfügen</Trans>
              </Button>
            </li>
          );
        })}
      </ul>
      {pages.hasNextPage && (
        <Button look="tertiary" isBusy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          <Trans>Weitere anzeigen</Trans>
        </Button>
      )}
    </>
  );
}
