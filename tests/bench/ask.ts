import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Starts one of the processes of the bench. */
export const startProcess = (file: string): ChildProcess =>
  fork(fileURLToPath(new URL(file, import.meta.url)), { execArgv: ['--import', 'tsx'], serialization: 'advanced' });

/** Sends a message to a process of the bench and waits for its answer. */
export const ask = <Answer>(child: ChildProcess, message: object): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const settle = (answer: { result?: Answer; error?: string }) => {
      child.off('exit', gone);
      if (answer.error) reject(new Error(answer.error));
      else resolve(answer.result as Answer);
    };
    const gone = () => reject(new Error('A process of the bench ended.'));
    child.once('message', settle);
    child.once('exit', gone);
    child.send(message);
  });

/** Answers the orchestrator's messages with `handle`. */
export function answerWith(handle: (message: Record<string, unknown>) => Promise<unknown>): void {
  process.on('message', (message: Record<string, unknown>) => {
    handle(message).then(
      (result) => process.send?.({ result }),
      (error: unknown) =>
        process.send?.({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  });
}

/** Processor time of this process so far, in milliseconds. */
export const cpuMilliseconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
