import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { type Arrangement, arrangements } from '../../../shared/exports.ts';
import { paths } from '../../paths.ts';
import { RadioGroup } from '../../ui/radio-group.tsx';

/** By what the table of decisions is arranged. */
export function ArrangementChoice({ by }: { by: Arrangement }) {
  const { t } = useLingui();
  const navigate = useNavigate({ from: paths.exports });
  const words: Record<Arrangement, string> = {
    section: t`Abschnitt`,
    organisation: t`Organisation`,
    topic: t`Argumentgruppe`,
  };
  return (
    <RadioGroup
      name="gliederung"
      label={t`Gegliedert nach`}
      isHorizontal
      options={arrangements.map((value) => ({ value, label: words[value] }))}
      value={by}
      onChange={({ target }) => {
        const gliederung = arrangements.find((known) => known === target.value);
        void navigate({ search: (before) => ({ ...before, ...(gliederung && { gliederung }) }), replace: true });
      }}
    />
  );
}
