// Receivers of webhooks on this machine.
import { once } from 'node:events';
import { createServer } from 'node:http';

/**
 * Listens; each request is kept in `got` with the status it was `answered`: what `answer(got, res)` gives, which answers itself
 * (or never) when it gives 0. `heard` is called at each.
 */
export async function listen(answer = () => 204, heard = () => {}) {
  const got = [];
  const server = createServer((req, res) => {
    let body = '';
    req.on('data', (chunk) => { body += chunk; });
    req.on('end', () => {
      heard();
      const message = { id: req.headers['webhook-id'], headers: req.headers, body, path: req.url };
      got.push(message);
      message.answered = answer(got, res);
      if (message.answered) res.writeHead(message.answered).end(message.answered < 300 ? '' : 'not now');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { got, url: `http://127.0.0.1:${server.address().port}/hook`, end: () => { server.closeAllConnections(); server.close(); } };
}
