import { errorEnvelopeSchema, paginationSchema } from '@backline/api-contract/envelope';
import { z } from 'zod';
import type { Route } from './route.ts';

type Json = Record<string, unknown>;

const JSON_BODY = 'application/json';
const ABOUT = `Every amount is an integer number of paise (5000000 is ₹50,000.00) with \`currency\` beside it.
Instants are UTC; \`eventDate\`, \`slotStartTime\` and \`slotEndTime\` are local to the venue's zone.
Every success is \`{status, code, reason, message, data, pagination?}\`, every error \`{status, code, reason, message, errors?, requestId}\`;
\`code\` is the HTTP status and \`reason\` the stable word to go by.`;

/** The OpenAPI 3.1 document of the very records that are served. */
export function openApiDocument(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Backline API', version, description: ABOUT },
    servers: [{ url: '/api/v1' }],
    paths,
    components: {
      securitySchemes: { accessToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Error: schemaOf(errorEnvelopeSchema, 'output') },
    },
  };
}

function operation(route: Route): Json {
  return {
    operationId: `${route.method}_${route.path.replaceAll(/[^A-Za-z]+/g, '_')}`,
    tags: [route.tag],
    summary: route.summary,
    description: accessNote(route),
    ...(route.access === 'public' ? { security: [] } : { security: [{ accessToken: [] }] }),
    parameters: [
      ...parameters('path', route.params),
      ...parameters('query', route.query),
      ...headerParameters(route),
    ],
    ...(route.body
      ? {
          requestBody: {
            required: true,
            content: { [JSON_BODY]: { schema: schemaOf(route.body, 'input') } },
          },
        }
      : {}),
    responses: {
      [String(route.status ?? 200)]: { description: 'Success', content: successContent(route) },
      default: {
        description: 'Refused',
        content: { [JSON_BODY]: { schema: { $ref: '#/components/schemas/Error' } } },
      },
    },
  };
}

function accessNote(route: Route): string {
  if (route.access === 'public') return 'Open to everybody.';
  return route.access === 'member' ? 'For every member.' : `Needs the permission \`${route.access}\`.`;
}

function parameters(place: 'path' | 'query', schema: z.ZodType | undefined): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

function headerParameters(route: Route): Json[] {
  if (!route.idempotent) return [];
  const description = 'The same key and body give the stored answer; another body is 422.';
  return [
    {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description,
      schema: { type: 'string', minLength: 8, maxLength: 128 },
    },
  ];
}

function successContent(route: Route): Json {
  if (route.file) return { [route.file.contentType]: { schema: { type: 'string', format: 'binary' } } };
  const listed = schemaOf(paginationSchema, 'output');
  return {
    [JSON_BODY]: {
      schema: {
        type: 'object',
        required: ['status', 'code', 'reason', 'message', 'data'],
        properties: {
          status: { const: 'success' },
          code: { const: route.status ?? 200 },
          reason: { type: 'string' },
          message: { type: 'string' },
          data: schemaOf(route.response, 'input'),
          pagination: listed,
        },
      },
    },
  };
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
  }) as Json;
  return json;
}
