import { z } from 'zod';
import { type Action, rolesFor } from '../../shared/access.ts';
import { type Endpoint, fileTypes } from '../../shared/endpoint.ts';
import { type ErrorCode, errorStatus, problem } from '../../shared/errors.ts';
import { wireSchema } from './serialise.ts';

type Json = Record<string, unknown>;

const problemAnswer = (description: string): Json => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const words: Record<ErrorCode, string> = {
  malformed: 'The input cannot be read; `errors` names the places',
  unauthenticated: 'Not signed in',
  forbidden: 'Known, but not allowed',
  not_found: 'Unknown, or not yours to know',
  wrong_state: 'Not possible in this state',
  stale: 'Changed meanwhile; `current` is the present state',
  too_large: 'Too large',
  unsupported_media_type: 'This media type is not taken',
  rule_broken: 'A rule of the procedure forbids it; `rule` names it',
  precondition_required: 'The header If-Match is missing',
  too_many_requests: 'Too many requests; see Retry-After',
  internal: 'Something went wrong; nothing was saved',
  unavailable: 'For the moment not reachable; see Retry-After',
};

type Noun = Action extends `${infer Name}.${string}` ? Name : never;

/** What each group of operations is about, by the noun of its action. */
const groups: Record<Noun, string> = {
  about: 'What this installation is',
  session: 'Signing in and out',
  me: 'The signed-in person',
  token: 'Tokens for scripts',
  invitation: 'Invitations by mail',
  organisation: 'Participating bodies',
  procedure: 'The making of one concept, from mandate to resolved text',
  people: 'People with a staff role',
  role: 'Granting staff roles',
  remark: 'Remarks inside an organisation',
  signature: 'Signing a position together',
  extension: 'More time for one organisation',
  deliberation: 'The Beratungsfolge: bodies dealing with papers',
  participation: 'Places of organisations in a procedure',
  working_group: 'The people who prepare the concept',
  document: 'Documents',
  version: 'Numbered states of a document',
  section: 'Addressable parts of the working version',
  source: 'Stated sources of changes (R7)',
  round: 'Dated calls for positions',
  position: 'What organisations write and hand in',
  receipt: 'Proofs of what was received when (R2)',
  reply_form: 'Forms to be filled in on paper or in a word processor',
  point: 'The smallest parts that get their own answer',
  text: 'Handed-in texts and what of them is accounted for (R3)',
  translation: 'Translations beside the originals (R1)',
  interim_answer: 'What organisations are told while they wait',
  letter: 'Letters with which the office answers positions',
  text_block: 'Reusable reasons',
  advice: 'Advice of specialist offices, beside the decisions',
  resolution: 'What a body of the city resolved',
  endorsement: 'What the organisations say to a version they are asked to stand behind',
  sign_off: 'Sign-offs of the city’s offices on frozen versions, inside the city',
  tag: 'Tags with their theme and default assignee',
  note: 'What the department writes to itself at a point',
  view: 'Named views of the table of points',
  topic: 'Points with the same argument, answered once (R8)',
  disposition: 'Decisions with their reasons (R4, R5, R18)',
  meeting: 'Meetings of the working group: agenda, votes, minutes (R5)',
  incorporation: 'Links from decisions to changed passages',
  promise: 'Accepted points that are not yet written in (R6)',
  trace: 'The way from a point to the sentence',
  provenance: 'The way from a sentence back to its points',
  unfinished: 'What is not finished',
  package: 'Everything a body needs to decide',
  export: 'Documents and tables that leave the house',
  involvement: 'How far organisations were involved',
  event: 'What happened, in sealed order (R13)',
  public: 'What everybody may know',
};

/** The OpenAPI 3.1 document, derived from the table of endpoints: there is no second description. */
export function openApi(endpoints: readonly Endpoint[], installation: { version: string; publicUrl: string }): Json {
  const paths: Record<string, Json> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Stellwerk',
      version: installation.version,
      summary:
        'Stakeholder consultation: every word kept, every point answered, every changed sentence with its reason',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: installation.publicUrl }],
    security: [{ bearer: [] }],
    tags: [...new Set(endpoints.map(tagOf))].map((name) => ({ name, description: groups[name] })),
    paths,
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'Access token of a session, or `stw_…` for scripts' },
      },
      schemas: { Problem: cleaned(wireSchema(problem, 'output')) },
    },
  };
}

function operation(endpoint: Endpoint): Json {
  const isPublic = (rolesFor(endpoint.action) as readonly string[]).includes('public');
  const isWrite = endpoint.method !== 'GET';
  const success: Json =
    endpoint.status === 204
      ? { description: 'Done' }
      : {
          description: 'The result',
          content: endpoint.download
            ? anyFile
            : endpoint.stream
              ? { 'text/event-stream': { schema: cleaned(wireSchema(endpoint.result, 'output')) } }
              : {
                  'application/json': { schema: cleaned(wireSchema(endpoint.result, 'output')) },
                  ...Object.fromEntries((endpoint.formats ?? []).map((format) => [fileTypes[format], {}])),
                },
        };
  return {
    operationId: endpoint.operationId,
    summary: endpoint.summary,
    description: `Roles: ${rolesFor(endpoint.action).join(', ')}.`,
    tags: [tagOf(endpoint)],
    ...(isPublic && { security: [] }),
    parameters: [...pathParameters(endpoint), ...queryParameters(endpoint), ...headerParameters(endpoint)],
    ...(endpoint.multipart && { requestBody: formWithFile }),
    ...(endpoint.fileBody && { requestBody: fileBody(endpoint.fileBody.json) }),
    ...(endpoint.body instanceof z.ZodUndefined ? {} : { requestBody: requestBody(endpoint) }),
    responses: {
      [endpoint.status]: success,
      ...(endpoint.action === 'public.read' && { 304: { description: 'Unchanged since the ETag that was sent' } }),
      ...Object.fromEntries(
        errorsOf(endpoint, isPublic, isWrite).map((code) => [errorStatus[code], problemAnswer(words[code])]),
      ),
    },
  };
}

function errorsOf(endpoint: Endpoint, isPublic: boolean, isWrite: boolean): ErrorCode[] {
  const codes: ErrorCode[] = ['malformed', 'not_found', 'internal', 'unavailable'];
  if (!isPublic || endpoint.operationId.includes('Session')) codes.push('unauthenticated');
  if (!isPublic) codes.push('forbidden');
  if (isWrite) codes.push('wrong_state', 'too_large', 'unsupported_media_type', 'rule_broken');
  if (endpoint.precondition) codes.push('stale', 'precondition_required');
  if (endpoint.perMinute || endpoint.stream) codes.push('too_many_requests');
  return codes;
}

const pathParameters = (endpoint: Endpoint): Json[] =>
  [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: propertiesOf(endpoint.params)[name] ?? { type: 'string' },
  }));

const queryParameters = (endpoint: Endpoint): Json[] =>
  Object.entries(propertiesOf(endpoint.query)).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema,
  }));

function headerParameters(endpoint: Endpoint): Json[] {
  const parameters: Json[] = [];
  if (endpoint.precondition) {
    const example = endpoint.precondition === 'content' ? '"c42"' : '"v7"';
    const isRequired = endpoint.precondition !== 'version-or-new';
    parameters.push({ name: 'If-Match', in: 'header', required: isRequired, schema: { type: 'string' }, example });
    if (!isRequired)
      parameters.push({ name: 'If-None-Match', in: 'header', required: false, schema: { type: 'string', const: '*' } });
  }
  if (endpoint.stream) {
    parameters.push({
      name: 'Last-Event-ID',
      in: 'header',
      required: false,
      schema: { type: 'string' },
      example: '17',
    });
  }
  if (endpoint.method !== 'GET') {
    parameters.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      schema: { type: 'string', maxLength: 200 },
    });
  }
  return parameters;
}

const requestBody = (endpoint: Endpoint): Json => ({
  required: !endpoint.body.safeParse({}).success,
  content: {
    'application/json': { schema: cleaned(wireSchema(endpoint.body, 'input')) },
    ...(endpoint.textBody && { [endpoint.textBody]: { schema: { type: 'string' } } }),
  },
});

const anyFile: Json = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };

const formWithFile: Json = {
  required: true,
  content: {
    'multipart/form-data': {
      schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
    },
  },
};

const fileBody = (json: z.ZodType | undefined): Json => ({
  required: true,
  content: {
    'application/octet-stream': { schema: { type: 'string', format: 'binary' } },
    ...(json && { 'application/json': { schema: cleaned(wireSchema(json, 'input')) } }),
  },
});

const propertiesOf = (schema: z.ZodType): Record<string, Json> =>
  (cleaned(wireSchema(schema, 'input')).properties ?? {}) as Record<string, Json>;

const tagOf = (endpoint: Endpoint): Noun => endpoint.action.split('.')[0] as Noun;

const cleaned = ({ $schema, ...schema }: Json): Json => schema;
