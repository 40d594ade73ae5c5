// How each route of the table is tried by those it is not for. Every route behind an identity needs a line here: a route without
// one fails the test. A line says which request would be good for its owner: `path` (with the ids of somebody else's things, made
// by `setting`), `body`, and `foreign`: what another tenant, who has every role and scope, is answered:
//   404          the thing is another's: it is not there
//   'own'        the route has no id; the answer speaks of the caller's own things, which `leak` (texts of the owner) must not be in
// Open routes need no line: they know nobody. Signed ones are tried without a signature and with a token instead.
export const CASES = {
  'POST /v1/auth/logout-all': { foreign: 'own' },
  'GET /v1/account': { foreign: 'own' },
  'PATCH /v1/account': { body: { lang: 'fr' }, foreign: 'own' },
  'DELETE /v1/account': { body: { password: 'not this one, no' }, foreign: 'own' },
  'GET /v1/account/export': { foreign: 'own' },
  'PUT /v1/account/password': { body: { password: 'x' }, foreign: 'own' },
  'GET /v1/account/sessions': { foreign: 'own' },
  'DELETE /v1/account/sessions/{id}': { path: (owner) => `/v1/account/sessions/${owner.session}`, foreign: 404 },
  'GET /v1/account/addresses': { foreign: 'own' },
  'POST /v1/account/addresses': { body: {}, foreign: 'own' },
  'PUT /v1/account/addresses/{id}': { path: (owner) => `/v1/account/addresses/${owner.address}`, body: (owner) => owner.newAddress, foreign: 404 },
  'DELETE /v1/account/addresses/{id}': { path: (owner) => `/v1/account/addresses/${owner.address}`, foreign: 404 },
  'POST /v1/account/invitations': { body: { token: 'gys_ot_x' }, foreign: 'own' },
  'GET /v1/merchant/team': { foreign: 'own' },
  'POST /v1/merchant/team': { body: { email: 'nobody', role: 'staff' }, foreign: 'own' },
  'PATCH /v1/merchant/team/{account}': { path: (owner) => `/v1/merchant/team/${owner.id}`, body: { role: 'owner' }, foreign: 404 },
  'DELETE /v1/merchant/team/{account}': { path: (owner) => `/v1/merchant/team/${owner.id}`, foreign: 404 },
  'GET /v1/merchant/api-keys': { foreign: 'own' },
  'POST /v1/merchant/api-keys': { body: { name: '', scopes: [] }, foreign: 'own' },
  'DELETE /v1/merchant/api-keys/{id}': { path: (owner) => `/v1/merchant/api-keys/${owner.key}`, foreign: 404 },
};
