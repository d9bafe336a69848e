import type { CDPSession, Page, Protocol, WebWorker } from 'puppeteer-core';

const OURS = /^chrome-extension:\/\//;

function wordsOf(arguments_: Protocol.Runtime.RemoteObject[]): string {
  return arguments_.map(({ description, value }) => description ?? String(value)).join(' ');
}

function watch(session: CDPSession, isOurs: (contextId: number | undefined, url: string) => boolean, errors: string[]): Promise<void> {
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception, executionContextId, url, stackTrace } }) => {
    if (isOurs(executionContextId, url ?? stackTrace?.callFrames[0]?.url ?? '')) errors.push(`${text} ${exception?.description ?? String(exception?.value)}`);
  });
  session.on('Runtime.consoleAPICalled', ({ type, args, executionContextId, stackTrace }) => {
    if ((type === 'error' || type === 'assert') && isOurs(executionContextId, stackTrace?.callFrames[0]?.url ?? '')) errors.push(`console.${type}: ${wordsOf(args)}`);
  });
  return session.send('Runtime.enable');
}

/** Writes down what the extension's own scripts throw or log as an error in a page; the page's own scripts are its own affair. */
export async function watchPage(page: Page, errors: string[]): Promise<void> {
  const session = await page.createCDPSession();
  const ours = new Set<number>();
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (OURS.test(context.origin)) ours.add(context.id);
  });
  await watch(session, (contextId, url) => OURS.test(url) || (contextId !== undefined && ours.has(contextId)), errors);
}

/** The same for the background. */
export async function watchWorker(worker: WebWorker, errors: string[]): Promise<void> {
  await watch(worker.client, () => true, errors);
}
