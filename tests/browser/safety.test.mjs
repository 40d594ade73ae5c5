// What strangers try: scripts in addresses, ways out of the shop, frames around it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGS, base, kinds, journeys, visit } from './browser.mjs';

journeys('safety', async () => {
  const ask = (path, init) => fetch(base + path, { redirect: 'manual', ...init });

  test('every page, found or not, forbids what it does not need', async () => {
    for (const path of Object.values(await kinds())) {
      const { headers } = await ask(`/fr${path}`);
      const policy = Object.fromEntries(headers.get('content-security-policy').split(';').map((part) => {
        const [name, ...values] = part.trim().split(/\s+/);
        return [name, values];
      }));
      assert.deepEqual(policy['default-src'], ["'none'"], path);
      assert.deepEqual(policy['frame-ancestors'], ["'none'"]);
      assert.deepEqual(policy['base-uri'], ["'none'"]);
      assert.deepEqual(policy['form-action'], ["'self'"]);
      for (const values of Object.values(policy)) for (const value of values)
        assert.match(value, /^('none'|'self'|'sha256-[\w+/=]+'|data:)$/, `${path}: ${value}`);
      assert.ok(!policy['script-src'].includes('data:'));
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('referrer-policy'), 'strict-origin-when-cross-origin');
      assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin');
      assert.equal(headers.get('x-powered-by') ?? headers.get('server'), null);
    }
  });

  const PAYLOADS = [
    '<script>window.hurt=1</script>', '"><img src=x onerror=window.hurt=1>', "' onfocus=window.hurt=1 autofocus '", '"onload="window.hurt=1',
    '</title><svg onload=window.hurt=1>', '</script><script>window.hurt=1</script>', 'javascript:window.hurt=1', '${window.hurt=1}{{7*7}}',
  ];

  test('what is written into a search stays text', async (t) => {
    const page = await visit(t);
    page.on('dialog', (dialog) => assert.fail(dialog.message()));
    for (const [i, payload] of PAYLOADS.entries()) {
      const lang = LANGS[i % LANGS.length];
      await page.goto(`/${lang}/search?q=${encodeURIComponent(payload)}`);
      assert.equal(await page.locator('#q').inputValue(), payload);
      const found = await page.evaluate(() => ({
        hurt: window.hurt, images: document.querySelectorAll('img[src="x"]').length,
        handlers: [...document.querySelectorAll('*')].flatMap((e) => [...e.attributes]).filter((a) => /^on/.test(a.name)).length,
        scripts: [...document.scripts].filter((s) => /hurt/.test(s.text)).length,
      }));
      assert.deepEqual(found, { hurt: undefined, images: 0, handlers: 0, scripts: 0 }, payload);
      await page.locator('#q').fill('');
      await page.locator('#q').pressSequentially(payload.slice(0, 6)); // suggestions see it too
    }
    assert.equal(await page.evaluate(() => window.hurt), undefined);
    assert.deepEqual(page.faults, [], 'nothing needed the Content-Security-Policy to stop it');
  });

  test('what is written into filters, paths, language and currency is refused or text', async (t) => {
    const page = await visit(t);
    for (const payload of PAYLOADS.map(encodeURIComponent)) {
      for (const path of [`/fr/c/home-decor?f=colour:${payload}`, `/fr/c/home-decor?sort=${payload}`, `/fr/search?min=${payload}`, `/fr/search?cursor=${payload}`]) {
        const answer = await ask(path);
        assert.equal(answer.status, 400, path);
        assert.doesNotMatch(await answer.text(), /=window\.hurt=1>|<script>window/);
      }
      for (const path of [`/fr/p/${payload}`, `/fr/c/${payload}`, `/${payload}`, `/fr/${payload}/x`]) {
        const answer = await ask(path);
        assert.ok([301, 404].includes(answer.status), `${path}: ${answer.status}`);
        assert.doesNotMatch(await answer.text(), /window\.hurt=1>|<script>window/);
      }
      const answer = await ask(`/fr?currency=${payload}`);
      assert.deepEqual([answer.status, answer.headers.get('set-cookie')], [303, null]);
      const cookie = await (await ask('/fr', { headers: { cookie: `lang=${payload}; currency=${payload}` } })).text();
      assert.doesNotMatch(cookie, /hurt/);
    }
    await page.goto(`/fr/c/home-decor?f=${encodeURIComponent('colour:<b>')}`);
    assert.ok(await page.locator('main .button[href="/fr/c/home-decor"]').isVisible(), 'the way back to the list');
  });

  test('text that turns the direction of writing turns only itself', async (t) => {
    const page = await visit(t);
    for (const lang of LANGS) {
      await page.goto(`/${lang}/search?q=${encodeURIComponent('\u202Egnp.exe\u202D مرحبا \u2067')}`);
      const loose = await page.evaluate(() => {
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found = [];
        while (texts.nextNode()) if (/[\u202A-\u202E\u2066-\u2069]/.test(texts.currentNode.data) && !texts.currentNode.parentElement.closest('bdi')) found.push(texts.currentNode.data);
        return found;
      });
      assert.deepEqual(loose, []);
    }
  });

  test('choosing a currency or a language never leads out of the shop', async () => {
    const paths = [
      '//evil.example/?currency=EUR', '/fr//evil.example?currency=EUR', '/fr/%2F%2Fevil.example?currency=EUR', '/fr/..//evil.example?currency=EUR', '/fr/\\evil.example?currency=EUR',
      '/fr?currency=EUR&next=https://evil.example', '/fr?currency=https://evil.example', '/fr?currency=EUR%0d%0aLocation:%20https://evil.example', '///fr/evil.example?currency=EUR',
      '/fr%0d%0aLocation:https://evil.example?currency=EUR', '/fr/@evil.example?currency=EUR', '//fr.evil.example/fr/', '/fr//', '/fr//evil.example/', '/?next=//evil.example',
    ];
    for (const path of paths) {
      const answer = await ask(path);
      const location = answer.headers.get('location');
      if (location === null) { assert.ok(answer.status >= 400 || answer.status === 200, `${path}: ${answer.status}`); continue; }
      assert.equal(new URL(location, base).origin, base, `${path} leads to ${location}`);
      assert.match(location, /^\/(?!\/)/, `${path} leads to ${location}`);
    }
  });

  test('a chosen currency comes back to the same page and is kept for pages only', async () => {
    const answer = await ask('/ar/c/home-decor?f=colour:red&currency=EUR&sort=newest');
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get('location'), '/ar/c/home-decor?f=colour:red&sort=newest');
    assert.match(answer.headers.get('set-cookie'), /^currency=EUR; Path=\/; Max-Age=\d+; SameSite=Lax/);
    const page = await ask('/fr', { headers: { cookie: 'currency=EUR' } });
    assert.match(page.headers.get('vary'), /cookie/i);
  });

  test('pages are for reading', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) assert.equal((await ask('/fr', { method })).status, 405, method);
    const head = await ask('/fr', { method: 'HEAD' });
    assert.deepEqual([head.status, await head.text()], [200, '']);
  });
});
