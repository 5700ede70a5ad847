import { Trans } from '@lingui/react/macro';
import { Button } from '../../ui/button.tsx';
import '../../styles/identity.css';

export interface DemoSignIn {
  email: string;
  password: string;
  function: string;
}

/** The functions of the demonstration, each one click away. */
export function DemoSignIns(props: {
  signIns: readonly DemoSignIn[];
  onChoose: (signIn: DemoSignIn) => Promise<void>;
}) {
  return (
    <section className="st-panel">
      <h2>
        <Trans>Zum Ausprobieren: anmelden als …</Trans>
      </h2>
      <ul className="sign-ins">
        {props.signIns.map((signIn) => (
          <li key={signIn.email}>
            <Button icon="person" onClick={() => void props.onChoose(signIn)}>
              {signIn.function}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
