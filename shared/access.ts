/** Roles of `domain.md`: staff roles are held in a procedure, organisation roles in an organisation that takes part. */
export const staffRoles = ['coordinator', 'clerk', 'signatory', 'group_member', 'specialist'] as const;
export const organisationRoles = ['representative', 'contributor', 'observer'] as const;
export type StaffRole = (typeof staffRoles)[number];
export type OrganisationRole = (typeof organisationRoles)[number];
/** `public` is everybody, `person` anybody signed in, `administrator` runs the system and sees no contents by that role. */
export type Role = 'public' | 'person' | 'administrator' | StaffRole | OrganisationRole;

const office = ['coordinator', 'clerk', 'signatory'] as const;
const staff = [...staffRoles] as const;
const organisation = [...organisationRoles] as const;
const everybody = [...staff, ...organisation] as const;
const writers = ['representative', 'contributor'] as const;
const intake = ['coordinator', 'clerk'] as const;

/**
 * THE table: who may do what. An action names the roles that hold the right; whatever is not named is refused.
 * Which of the objects of a procedure a role reaches is decided in the where-clause of the query, never here.
 */
export const access = {
  'about.read': ['public'],
  'session.create': ['public'],
  'session.refresh': ['public'],
  'session.end': ['public'],
  'me.read': ['person'],
  'token.list': ['person'],
  'token.create': ['person'],
  'token.delete': ['person'],
  'invitation.read': ['public'],
  'invitation.accept': ['public'],
  'invitation.list': ['coordinator'],
  'invitation.create': ['coordinator'],

  'organisation.list': ['administrator', ...staff],
  'organisation.create': ['administrator', 'coordinator'],

  'procedure.list': ['person'],
  'procedure.create': ['administrator'],
  'procedure.read': everybody,
  'procedure.edit': ['coordinator'],
  'people.list': staff,
  'role.grant': ['coordinator'],
  'deliberation.list': everybody,
  'deliberation.create': ['coordinator'],
  'deliberation.edit': ['coordinator'],
  'participation.list': everybody,
  'participation.create': ['coordinator'],
  'participation.edit': ['coordinator'],
  'working_group.read': everybody,
  'working_group.edit': ['coordinator'],

  'document.list': everybody,
  'document.create': ['coordinator'],
  'version.read': everybody,
  'version.import': ['coordinator', 'clerk'],
  'version.freeze': ['coordinator'],
  'version.compare': everybody,
  'section.edit': ['coordinator', 'clerk'],
  'source.list': staff,
  'source.create': ['coordinator', 'clerk'],

  'round.list': everybody,
  'round.create': ['coordinator'],
  'round.edit': ['coordinator'],
  'round.open': ['coordinator'],
  'round.close': ['coordinator'],
  'round.publish': ['coordinator'],
  'extension.list': [...organisation, ...office],
  'extension.create': ['representative', 'coordinator'],
  'extension.decide': ['coordinator'],

  'position.list': everybody,
  'position.read': everybody,
  'position.create': [...writers, ...intake],
  'position.write': [...writers, ...intake],
  'position.delete': ['representative', ...intake],
  'position.submit': ['representative', ...intake],
  'position.withdraw': ['representative'],
  'position.import': intake,
  'position.admit': ['coordinator'],
  'position.prepare': writers,
  'position.return': ['representative'],
  'remark.list': organisation,
  'remark.write': writers,
  'signature.list': organisation,
  'signature.request': ['representative'],
  'signature.answer': ['representative'],
  'position.receipt': [...organisation, ...office],
  'position.export': staff,
  'receipt.verify': ['public'],
  'reply_form.read': everybody,

  'point.list': everybody,
  'point.read': everybody,
  'point.mark': intake,
  'point.triage': intake,
  'advice.list': [...office, 'specialist'],
  'advice.ask': intake,
  'advice.answer': ['specialist'],
  'sign_off.list': [...office, 'specialist'],
  'sign_off.ask': intake,
  'sign_off.give': ['specialist'],
  'endorsement.list': everybody,
  'endorsement.call': ['coordinator'],
  'endorsement.give': ['representative', ...intake],
  'version.agree': ['coordinator'],
  'version.resolve': ['coordinator'],
  'resolution.record': ['coordinator'],
  'tag.edit': intake,
  'tag.import': intake,
  'text_block.list': office,
  'text_block.edit': intake,
  'text_block.approve': ['coordinator', 'signatory'],
  'note.list': office,
  'note.write': office,
  'view.list': office,
  'view.edit': office,
  'text.list': office,
  'text.open': intake,
  'text.clear': intake,
  'interim_answer.list': [...organisation, ...office],
  'interim_answer.write': intake,
  'letter.read': office,
  'letter.edit': intake,
  'translation.list': everybody,
  'translation.write': intake,
  'topic.list': staff,
  'topic.edit': intake,
  'disposition.propose': intake,
  'disposition.adopt': ['signatory'],
  'disposition.return': ['signatory'],
  'disposition.reopen': ['coordinator', 'signatory'],
  'meeting.read': staff,
  'meeting.edit': intake,
  'meeting.vote': staff,
  'meeting.confirm': ['signatory'],

  'incorporation.list': staff,
  'incorporation.create': ['coordinator', 'clerk'],
  'incorporation.delete': ['coordinator', 'clerk'],
  'incorporation.respond': ['representative'],
  'promise.explain': ['coordinator'],
  'trace.read': everybody,
  'provenance.read': everybody,
  'unfinished.read': office,
  'export.read': everybody,
  'export.make': everybody,
  'package.read': ['coordinator', 'clerk'],
  'involvement.read': staff,

  'event.list': ['coordinator'],
  'event.follow': staff,
  'event.verify': everybody,

  'public.read': ['public'],
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof access;

/** The roles that hold the right to an action. */
export const rolesFor = (action: Action): readonly Role[] => access[action];

/** Whether any of the caller's roles holds the right to an action. */
export const can = (roles: Iterable<Role>, action: Action): boolean => {
  const allowed = rolesFor(action);
  if (allowed.includes('public')) return true;
  for (const role of roles) if (allowed.includes(role)) return true;
  return false;
};
