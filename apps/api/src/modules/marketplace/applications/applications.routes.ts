import {
  applicantSchema,
  applicantsSchema,
  applicationSchema,
  applicationsQuerySchema,
  applyBodySchema,
  confirmTermsBodySchema,
  ownApplicationsSchema,
  respondToApplicationBodySchema,
} from '@backline/api-contract/applications';
import { idParamsSchema, noBodySchema } from '@backline/api-contract/primitives';
import { type Route, route, slowRoute, snapshotRoute } from '../../../platform/http/route.ts';
import { applicationAudit } from './applications.audit.ts';
import { applyToOpportunity } from './use-cases/apply-to-opportunity.ts';
import { confirmTerms } from './use-cases/confirm-terms.ts';
import { listApplicants, listOwnApplications } from './use-cases/list-applications.ts';
import { readApplication, showApplication } from './use-cases/read-application.ts';
import { respondToApplication } from './use-cases/respond-to-application.ts';
import { withdrawApplication } from './use-cases/withdraw-application.ts';

const tag = 'Applications';

export const applicationRoutes: Route[] = [
  snapshotRoute({
    method: 'get',
    path: '/applications',
    tag,
    summary: 'Your applications: sent by an artist, received by a buyer',
    access: 'applications:read:own',
    query: applicationsQuerySchema,
    response: ownApplicationsSchema,
    handle: (ctx, { query }) => listOwnApplications(ctx, query),
  }),
  route({
    method: 'post',
    path: '/applications',
    tag,
    summary: 'Apply to a gig',
    access: 'opportunities:apply',
    body: applyBodySchema,
    response: applicationSchema,
    status: 201,
    handle: async (ctx, { body }) => {
      const { id } = await applyToOpportunity(ctx, body);
      return { data: await showApplication(ctx, id) };
    },
  }),
  slowRoute({
    method: 'get',
    path: '/applications/:id',
    tag,
    summary: 'One application; opened by its buyer it counts as viewed',
    access: 'applications:read:own',
    refusals: applicationAudit.access_refused,
    params: idParamsSchema,
    response: applicantSchema,
    handle: async (ctx, { params }) => ({ data: await readApplication(ctx, params.id) }),
  }),
  route({
    method: 'post',
    path: '/applications/:id/respond',
    tag,
    summary: 'Accept, decline or shortlist an application',
    access: 'applications:respond:own',
    refusals: applicationAudit.access_refused,
    params: idParamsSchema,
    body: respondToApplicationBodySchema,
    response: applicantSchema,
    handle: async (ctx, { params, body }) => {
      const { id } = await respondToApplication(ctx, params.id, body);
      return { data: await showApplication(ctx, id) };
    },
  }),
  route({
    method: 'post',
    path: '/applications/:id/withdraw',
    tag,
    summary: 'Withdraw an application',
    access: 'applications:withdraw:own',
    refusals: applicationAudit.access_refused,
    params: idParamsSchema,
    body: noBodySchema,
    response: applicantSchema,
    handle: async (ctx, { params }) => {
      const { id } = await withdrawApplication(ctx, params.id);
      return { data: await showApplication(ctx, id) };
    },
  }),
  route({
    method: 'post',
    path: '/applications/:id/confirm-terms',
    tag,
    summary: 'Confirm the terms of a gig that has changed since you applied',
    access: 'applications:withdraw:own',
    refusals: applicationAudit.access_refused,
    params: idParamsSchema,
    body: confirmTermsBodySchema,
    response: applicantSchema,
    handle: async (ctx, { params, body }) => {
      const { id } = await confirmTerms(ctx, params.id, body.version);
      return { data: await showApplication(ctx, id) };
    },
  }),
  snapshotRoute({
    method: 'get',
    path: '/opportunities/:id/applications',
    tag,
    summary: 'Who applied to a gig, by match and standing',
    access: 'applications:read:own',
    refusals: applicationAudit.access_refused,
    params: idParamsSchema,
    query: applicationsQuerySchema,
    response: applicantsSchema,
    handle: (ctx, { params, query }) => listApplicants(ctx, params.id, query),
  }),
];
