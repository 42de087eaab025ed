import { describe, expect, it } from 'vitest';
import { reporters } from './index.ts';
import { finding, options, report } from './report.suite.ts';

describe.each(Object.entries(reporters))('%s', (_name, { about, write }) => {
  it('says in both languages what it is for', () => {
    expect(about.id).not.toBe('');
    expect(about.en).not.toBe('');
  });

  it('gives the same bytes again', () => {
    const found = report({ findings: [finding(), finding({ status: 'waived' })] });
    expect(write(found, options())).toBe(write(structuredClone(found), options()));
  });

  it('ends with a line break', () => {
    expect(write(report({ checks: [] }), options()).endsWith('\n')).toBe(true);
  });
});
