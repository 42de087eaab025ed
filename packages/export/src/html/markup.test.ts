import { describe, expect, it } from 'vitest';
import { both } from './both.ts';
import { contentPolicy } from './contentPolicy.ts';
import { markup } from './markup.ts';

describe('markup', () => {
  it('escapes every text in content and in attributes', () => {
    const text = `<script>"'&`;
    expect(markup`<p title="${text}">${text}</p>`.html).toBe(
      '<p title="&lt;script&gt;&quot;&#39;&amp;">&lt;script&gt;&quot;&#39;&amp;</p>',
    );
  });

  it('puts pieces in as they are, one or many, and nothing for null', () => {
    const pieces = ['a', 'b'].map((text) => markup`<li>${text}</li>`);
    expect(markup`<ul>${pieces}${null}${3}</ul>`.html).toBe('<ul><li>a</li><li>b</li>3</ul>');
  });
});

describe('both', () => {
  it('writes each language in an element of its own, and one text once', () => {
    expect(both({ id: 'satu', en: 'one' }).html).toBe(
      '<span lang="id">satu</span><span lang="en">one</span>',
    );
    expect(both({ id: 'IKPA', en: 'IKPA' }).html).toBe('IKPA');
  });

  it('shows control characters and what reorders a line', () => {
    const text = 'a\u202e\u001b[1m';
    expect(both({ id: text, en: text }).html).toBe('a\\u{202e}\\u{1b}[1m');
  });
});

describe('contentPolicy', () => {
  it('allows the one script by its hash', () => {
    // printf %s 'alert(1)' | openssl dgst -sha256 -binary | base64
    expect(contentPolicy('alert(1)')).toContain(
      "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='",
    );
  });
});
