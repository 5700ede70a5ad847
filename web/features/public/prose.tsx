/** Text somebody wrote in a form: a blank line begins a paragraph, lines that begin with a dash are a list. */
export function Prose({ text }: { text: string }) {
  const blocks = text
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '');
  return blocks.map((block) => <Block key={block} text={block} />);
}

const isItem = (line: string) => /^\s*[-–*] /.test(line);

function Block({ text }: { text: string }) {
  const lines = text.split('\n');
  if (!lines.every(isItem)) return <p className="st-written">{text}</p>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line.replace(/^\s*[-–*] /, '')}</li>
      ))}
    </ul>
  );
}
