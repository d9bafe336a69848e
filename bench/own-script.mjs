import { goToSaved } from './saved-pages.mjs';

/** @typedef {{ name: string, ph: string, ts: number, dur?: number, tdur?: number, pid: number, tid: number, args?: { data?: { url?: string } } }} TraceEvent */

/**
 * Opens a saved page, whose own scripts do not run, and answers the milliseconds of each stretch of script on its main thread until it
 * has come to rest: time of the thread, as the browser's timeline has it, compiling included. `own`: of the extension, with the
 * microtasks at its end (the browser's own sum, `ScriptDuration`, leaves them out). `all`: with all other microtasks, of which a page
 * without any script has some of its own.
 * @param {import('puppeteer-core').Browser} browser @param {Parameters<typeof goToSaved>[1]} saved @param {number} rest milliseconds
 */
export async function ownScript(browser, saved, rest) {
  const page = await browser.newPage();
  await page.tracing.start({ categories: ['devtools.timeline', 'v8.execute'] });
  await goToSaved(page, saved);
  await new Promise((resolve) => setTimeout(resolve, rest));
  /** @type {{ traceEvents: TraceEvent[] }} */
  const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
  const spans = traceEvents.filter(({ ph, dur }) => ph === 'X' && dur);
  const named = spans.filter(({ name, args }) => /^(?:EvaluateScript|FunctionCall)$/.test(name) && /^chrome-extension:.*\/src\/extension\/page\//.test(args?.data?.url ?? ''));
  const threads = new Set(named.map(threadOf));
  const microtasks = spans.filter((event) => event.name === 'RunMicrotasks' && threads.has(threadOf(event)));
  return { page, own: stretchesOf(named), all: stretchesOf([...named, ...microtasks]) };
}

/** Milliseconds of what stands inside no other. @param {TraceEvent[]} events */
function stretchesOf(events) {
  const isInside = (/** @type {TraceEvent} */ one) => events.some((other) => other !== one && threadOf(other) === threadOf(one) && other.ts <= one.ts && other.ts + (other.dur ?? 0) >= one.ts + (one.dur ?? 0));
  return events.filter((event) => !isInside(event)).map(({ dur = 0, tdur = dur }) => tdur / 1000);
}

/** @param {TraceEvent} event */
const threadOf = ({ pid, tid }) => `${pid} ${tid}`;

/** The number at a share of the way from the least to the most, with one decimal. @param {number[]} numbers @param {number} share */
export const at = (numbers, share) => numbers.toSorted((a, b) => a - b)[Math.floor(share * (numbers.length - 1))]?.toFixed(1);
