import { Trans } from '@lingui/react/macro';
import { useId } from 'react';
import { Button } from './button.tsx';

export interface TwoTextsProps {
  mine: string;
  theirs: string;
  onChoose: (choice: 'mine' | 'theirs') => void;
}

/** Both texts, when somebody else saved a change meanwhile: nothing is overwritten before a person has chosen (R16). */
export function TwoTexts({ mine, theirs, onChoose }: TwoTextsProps) {
  const titleId = useId();
  return (
    <section className="st-two-texts" role="alert" aria-labelledby={titleId}>
      <p className="st-alert__title" id={titleId}>
        <Trans>Es gibt zwei Fassungen dieses Textes</Trans>
      </p>
      <p>
        <Trans>
          Jemand anderes hat den Text inzwischen geändert. Beide Fassungen sind noch da. Sie können Ihre weiter
          bearbeiten und Teile der anderen übernehmen.
        </Trans>
      </p>
      <div className="st-sides">
        <section>
          <h3>
            <Trans>Ihre Fassung</Trans>
          </h3>
          <p className="st-written">{mine}</p>
          <Button onClick={() => onChoose('mine')}>
            <Trans>Ihre Fassung behalten</Trans>
          </Button>
        </section>
        <section>
          <h3>
            <Trans>Andere Fassung</Trans>
          </h3>
          <p className="st-written">{theirs}</p>
          <Button onClick={() => onChoose('theirs')}>
            <Trans>Andere Fassung übernehmen</Trans>
          </Button>
        </section>
      </div>
    </section>
  );
}
