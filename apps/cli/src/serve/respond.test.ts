import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Site, SiteFile } from './readSite.ts';
import { respond } from './respond.ts';

const file = (more: Partial<SiteFile> = {}): SiteFile => ({
  bytes: 10,
  hash: 'abc',
  encodings: {},
  headers: { 'Content-Type': 'text/html; charset=utf-8' },
  ...more,
});

const site: Site = {
  version: '1',
  folder: '/nowhere',
  headers: { 'X-Content-Type-Options': 'nosniff' },
  files: new Map([
    ['index.html', file({ encodings: { br: 3, gzip: 4 } })],
    ['indikator/pdn-pbj/index.html', file()],
    ['tentang.html', file()],
    ['berkas dengan spasi.txt', file()],
  ]),
};

const ask = (url: string, more: Partial<Parameters<typeof respond>[1]> = {}) =>
  respond(site, { method: 'GET', url, acceptEncoding: '', ifNoneMatch: '', ...more });

describe('an answer', () => {
  it('is the file of that name, the index of a folder, or the page without its ending', () => {
    const paths = [
      '/',
      '/indikator/pdn-pbj/?tahun=2022',
      '/tentang',
      '/berkas%20dengan%20spasi.txt',
    ];
    expect(paths.map((url) => ask(url).file?.path)).toEqual([
      'index.html',
      'indikator/pdn-pbj/index.html',
      'tentang.html',
      'berkas dengan spasi.txt',
    ]);
    expect(ask('/').headers).toMatchObject({
      'Content-Type': 'text/html; charset=utf-8',
      'X-Content-Type-Options': 'nosniff',
      'Content-Length': '10',
    });
  });

  it('leads a folder without its slash to the one with it, and keeps the query', () => {
    const { status, headers } = ask('/indikator/pdn-pbj?tahun=2022');
    expect([status, headers['Location']]).toEqual([308, './pdn-pbj/?tahun=2022']);
  });

  it('is never a file outside the list, however the address is written', () => {
    const piece = fc.oneof(
      fc.constantFrom('..', '.', '%2e%2e', '%2E.', '%2f', '%5c', '\\', '%00', '\0', '//', '/', '~'),
      fc.constantFrom(
        'index.html',
        'indikator',
        'pdn-pbj',
        'etc',
        'passwd',
        'tentang',
        'C:',
        '?',
        '#',
      ),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom('/', ''), (parts, start) => {
        const answer = ask(`${start}${parts.join('')}`);
        expect([200, 308, 400, 404]).toContain(answer.status);
        if (answer.file) expect([...site.files.keys()]).toContain(answer.file.path);
        // It leads nowhere but deeper on the same host.
        expect(answer.headers['Location'] ?? './x/').toMatch(/^\.\/[^/\\]+\/(\?|$)/);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    '/..%2findex.html',
    '/indikator%2Fpdn-pbj/',
    '/%00',
    '/a%5cb',
    '/%',
    '/%c3%28',
    'http://x/',
  ])('refuses an address that is written to look like another: %s', (url) =>
    expect(ask(url).status).toBe(400),
  );

  it('is compressed as the browser likes it best, and told apart by its tag', () => {
    const chosen = (acceptEncoding: string) => {
      const { headers, file: sent } = ask('/', { acceptEncoding });
      return [headers['Content-Encoding'], headers['ETag'], sent?.path, sent?.bytes];
    };
    expect(chosen('gzip, deflate, br, zstd')).toEqual(['br', '"abc-br"', 'index.html.br', 3]);
    expect(chosen('br;q=0.1, gzip')).toEqual(['gzip', '"abc-gzip"', 'index.html.gz', 4]);
    expect(chosen('br;q=0, *')).toEqual(['gzip', '"abc-gzip"', 'index.html.gz', 4]);
    for (const none of ['', 'identity', 'deflate', 'br;q=0', 'br;q=0.5, identity;q=1', 'br;q=x']) {
      expect(chosen(none)).toEqual([undefined, '"abc"', 'index.html', 10]);
    }
  });

  it('is only "as before" when the browser has exactly this', () => {
    const status = (ifNoneMatch: string, acceptEncoding = '') =>
      ask('/', { ifNoneMatch, acceptEncoding }).status;
    expect(status('"abc"')).toBe(304);
    expect(status('"x", W/"abc"')).toBe(304);
    expect(status('*')).toBe(304);
    expect(status('"abc"', 'br')).toBe(200);
    expect(status('"ab"')).toBe(200);
    expect(ask('/', { ifNoneMatch: '"abc"' })).not.toHaveProperty('file');
  });

  it('is for reading only', () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE']) {
      const { status, headers } = ask('/', { method });
      expect([status, headers['Allow']]).toEqual([405, 'GET, HEAD']);
    }
    expect(ask('/', { method: 'HEAD' }).status).toBe(200);
  });
});
