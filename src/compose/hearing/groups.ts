import { parsePath } from '../../case/paths.ts';
import { ROLES } from '../../case/schema/roles.ts';
import type { ComposeContext } from '../context.ts';
import type { Ask } from './asks.ts';

/** Questions about the application, one person, or one kind of relation. */
export interface AskGroup {
  readonly title: string;
  /** Roles of the person in the application, in words. */
  readonly roles?: string;
  readonly asks: readonly Ask[];
}

/** Groups questions: the application, its persons by role, other persons, relations. Within a group the order stays. */
export function groupAsks(asks: readonly Ask[], context: ComposeContext): AskGroup[] {
  const { profile, advice } = context;
  const application = profile.applications[advice.application];
  const byPerson = new Map<string, Ask[]>();
  const inRole = ROLES.flatMap((role) => application?.[role] ?? []);
  const inAnonymous = context.anonymous ? ROLES : [];
  for (const id of [...inRole, ...inAnonymous, ...Object.keys(profile.people)]) byPerson.set(id, []);
  const byRelation = new Map<string, Ask[]>();
  const own: Ask[] = [];
  for (const ask of asks) {
    const [root, id] = parsePath(ask.path) ?? [];
    if (root === 'applications') own.push(ask);
    else if (root === 'people' && typeof id === 'string') put(byPerson, id, ask);
    else put(byRelation, String(root), ask);
  }
  const groups: AskGroup[] = [
    { title: context.label('applications'), asks: own },
    ...[...byPerson].map(([id, asks]) => personGroup(id, asks, context)),
    ...[...byRelation].map(([root, asks]) => ({ title: context.label(root), asks })),
  ];
  return groups.filter(({ asks }) => asks.length > 0);
}

function personGroup(id: string, asks: readonly Ask[], context: ComposeContext): AskGroup {
  const role = asks[0]?.role;
  if (role !== undefined) return { title: context.label(`applications[].${role}`), asks };
  const application = context.profile.applications[context.advice.application];
  const separator = context.words.say('list-separator');
  const title = context.person(id);
  const roles = ROLES.filter((one) => application?.[one] === id)
    .map((one) => context.label(`applications[].${one}`))
    .filter((label) => label !== title)
    .join(separator);
  return { title, ...(roles === '' ? {} : { roles }), asks };
}

function put(groups: Map<string, Ask[]>, key: string, ask: Ask): void {
  const group = groups.get(key);
  if (group) group.push(ask);
  else groups.set(key, [ask]);
}
