import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { served } from '../support/dashboard.js';

const TOKEN = 'a-token-that-nobody-guesses';

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

/** Asks as a browser would that was led here under a name. */
function ask(
  url: string,
  { method = 'GET', ...headers }: { method?: string; host?: string; cookie?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(url, { method, headers }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('the server of the page', () => {
  it('answers by the names of this machine alone', async () => {
    const { url } = await served();
    expect(new URL(url).hostname).toBe('127.0.0.1');
    for (const host of ['127.0.0.1', 'localhost:80', '[::1]:8080', 'LOCALHOST']) {
      expect((await ask(`${url}api/tables`, { host })).status, host).toBe(200);
    }
    for (const host of ['evil.example', '127.0.0.1.evil.example', '10.0.0.1', 'localhost.evil.example']) {
      const { status, body } = await ask(`${url}api/tables`, { host });
      expect(status, host).toBe(421);
      expect(body).not.toContain('tables');
    }
  });

  it('lets browsers run scripts of its own alone, and show it in no frame', async () => {
    const { url } = await served();
    for (const path of ['', 'tables', 'api/tables', 'api/none', 'assets/none.js']) {
      const { headers } = await ask(url + path);
      expect(headers['content-security-policy'], path).toMatch(/default-src 'none'; script-src 'self';/);
      expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
      expect(headers['x-content-type-options'], path).toBe('nosniff');
    }
    expect((await ask(url)).body).not.toMatch(/<script(?![^>]* src=)/);
  });

  it('takes nothing but questions, and gives no files but its own', async () => {
    const { url } = await served();
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      expect((await ask(`${url}api/tables`, { method })).status, method).toBe(404);
    }
    for (const path of [
      'assets/../../package.json',
      'assets/%2e%2e/%2e%2e/package.json',
      'api/../package.json',
    ]) {
      const { body } = await ask(url + path);
      expect(body, path).not.toContain('"edgelut"');
    }
  });

  it('gives the page at all its addresses, and a sentence where there are no data', async () => {
    const { url } = await served();
    expect((await ask(`${url}tables/any?case=x`)).body).toContain('<div id="page">');
    const { status, body } = await ask(`${url}api/nothing`);
    expect([status, JSON.parse(body)]).toEqual([
      404,
      { error: { code: 'NOT_FOUND', message: 'There is nothing here.' } },
    ]);
  });
});

describe('elsewhere than on this machine', () => {
  const listen = { host: '0.0.0.0', port: 0 };

  it('a token is made, asked for, and kept in a cookie that pages of others cannot use', async () => {
    const { url } = await served({}, { listen });
    const [, port = '', token = ''] = /^http:\/\/0\.0\.0\.0:(\d+)\/\?token=([\w-]{32})$/.exec(url) ?? [];
    const base = `http://127.0.0.1:${port}`;
    expect((await ask(`${base}/api/tables`)).status).toBe(401);
    expect((await ask(`${base}/`)).status).toBe(401);
    expect((await ask(`${base}/?token=${token}x`)).status).toBe(401);

    const first = await ask(`${base}/tables?token=${token}&sort=cases`);
    expect([first.status, first.headers.location]).toEqual([303, '/tables?sort=cases']);
    const [cookie = ''] = first.headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict$/);
    const [pair = ''] = cookie.split(';');
    expect((await ask(`${base}/api/tables`, { cookie: pair })).status).toBe(200);
    expect((await ask(`${base}/api/tables`, { cookie: `${pair}x` })).status).toBe(401);
    expect((await ask(`${base}/api/tables`, { cookie: pair, host: 'evil.example' })).status).toBe(421);
  });

  it('does not lead to another site', async () => {
    const { url } = await served({}, { listen, token: TOKEN });
    const { headers } = await ask(`http://127.0.0.1:${new URL(url).port}//evil.example/?token=${TOKEN}`);
    expect(headers.location ?? '/').toMatch(/^\/(?!\/)/);
  });

  it('a token that could be guessed is refused', async () => {
    await expect(served({}, { listen, token: 'short' })).rejects.toMatchObject({ code: 'USAGE_TOKEN' });
  });
});
