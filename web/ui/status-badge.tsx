import { useLingui } from '@lingui/react';
import { Badge } from './badge.tsx';
import { type StatusLook, type StatusWords, statusWords } from './status-words.ts';

/** Where something stands in its lifecycle: `<StatusBadge of="round" status={round.status} />`. */
export function StatusBadge<Kind extends keyof StatusWords>(props: {
  of: Kind;
  status: keyof StatusWords[Kind] & string;
}) {
  const { _ } = useLingui();
  const look = lookOf(props.of, props.status);
  if (look === undefined) return null;
  const [word, tone, icon] = look;
  return (
    <Badge tone={tone} icon={icon}>
      {_(word)}
    </Badge>
  );
}

function lookOf(kind: keyof StatusWords, status: string): StatusLook | undefined {
  const words: Record<string, StatusLook> = statusWords[kind];
  return words[status];
}
