/** Does what a button of an extension page asks for; the page then shows how things stand, or what went wrong. */
export type Act = (job: () => Promise<unknown>) => void;
