import { describe, expect, it } from 'vitest';
import { readArguments } from './readArguments.ts';

const read = (...args: string[]) => readArguments('run', ['year', 'set', 'with-drafts'], args);
const codes = (...args: string[]) => read(...args).problems.map(({ code }) => code);

describe('readArguments', () => {
  it('reads values, switches and operands', () => {
    const { options, positionals, problems } = read('a', '--year=2022', '--with-drafts', 'b');
    expect(problems).toEqual([]);
    expect(positionals).toEqual(['a', 'b']);
    expect(options.one('year')).toBe('2022');
    expect(options.has('with-drafts')).toBe(true);
    expect(options.one('agreement')).toBeNull();
  });

  it('keeps every value of an option that may be repeated, in order', () => {
    const { options } = read('--set', 'target.a=1', '--set=target.b=-2');
    expect(options.all('set')).toEqual(['target.a=1', 'target.b=-2']);
  });

  it('takes what follows a bare -- as operands', () => {
    expect(read('--', '--year').positionals).toEqual(['--year']);
  });

  it('tells each kind of mistake', () => {
    expect(codes('--yeer', '3')).toEqual(['command.option-unknown']);
    expect(codes('--policy', 'x')).toEqual(['command.option-unknown']);
    expect(codes('--year')).toEqual(['command.option-empty']);
    expect(codes('--year', '--json')).toEqual(['command.option-empty']);
    expect(codes('--with-drafts=yes')).toEqual(['command.option-plain']);
    expect(codes('--year', '22')).toEqual(['command.option-value']);
  });

  it('keeps what is right beside what is wrong', () => {
    const { options, problems } = read('--year', 'soon', '--json', '--lang', 'en');
    expect(problems).toHaveLength(1);
    expect(options.has('json')).toBe(true);
    expect(options.one('lang')).toBe('en');
  });
});
