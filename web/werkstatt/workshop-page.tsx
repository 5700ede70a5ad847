import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { ContentSamples } from './content-samples.tsx';
import { FormSamples } from './form-samples.tsx';
import { MessageSamples } from './message-samples.tsx';
import { TableSamples } from './table-samples.tsx';

const themes = ['light', 'dark'] as const;
const directions = ['ltr', 'rtl'] as const;

/** Every component in every state: what axe and the pictures look at. Only in development builds. */
export function WorkshopPage() {
  const [isDense, setDense] = useState(false);
  return (
    <>
      <PageHeader
        title="Werkstatt"
        lead={<p>Alle Bausteine in allen Zuständen, hell und dunkel, in beiden Schreibrichtungen.</p>}
        actions={
          <>
            {themes.map((theme) => (
              <Button key={theme} onClick={() => document.documentElement.setAttribute('data-kern-theme', theme)}>
                {theme}
              </Button>
            ))}
            {directions.map((direction) => (
              <Button key={direction} onClick={() => document.documentElement.setAttribute('dir', direction)}>
                {direction}
              </Button>
            ))}
            <Button aria-pressed={isDense} onClick={() => setDense(!isDense)}>
              dicht
            </Button>
          </>
        }
      />
      <div className={isDense ? 'st-stack st-dense' : 'st-stack'}>
        <MessageSamples />
        <FormSamples />
        <TableSamples />
        <ContentSamples />
      </div>
    </>
  );
}
