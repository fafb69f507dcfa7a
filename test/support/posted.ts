import type { Activity } from 'botbuilder';

/** What stands in the window of a chat. */
export interface Post {
  readonly id: string;
  activity: Partial<Activity>;
}

export type Json = Readonly<Record<string, unknown>>;

/** Everything that a person can read of it, in one text. */
export function textOf({ activity }: Post): string {
  const texts: string[] = activity.text ? [activity.text] : [];
  for (const { content, contentType } of activity.attachments ?? []) {
    texts.push(contentType.endsWith('adaptive') ? textsIn(content).join(' | ') : contentType);
  }
  return texts.join(' | ');
}

function textsIn(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(textsIn);
  if (typeof node !== 'object' || node === null) return [];
  const { text, title, value, type } = node as Json;
  const rest = Object.entries(node).filter(([key]) => key !== 'fallback' && key !== 'data');
  const own = [text, String(type).startsWith('Input') ? undefined : title, type === undefined ? value : undefined];
  return [
    ...own.filter((each): each is string => typeof each === 'string'),
    ...rest.flatMap(([, child]) => (typeof child === 'object' ? textsIn(child) : [])),
  ];
}

/** What can be pressed on it. */
export function buttonsOf({ activity }: Post): readonly Json[] {
  const found: Json[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (typeof node !== 'object' || node === null) return;
    const json = node as Json;
    if (json['type'] === 'Action.Submit' || json['type'] === 'Action.Execute') found.push(json);
    for (const [key, each] of Object.entries(json)) if (key !== 'fallback') walk(each);
  };
  (activity.attachments ?? []).forEach(({ content }) => walk(content));
  return found;
}
