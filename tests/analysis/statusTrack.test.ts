import { changeables, ownStatus, readVariable, sensitivity, statusTrack } from '@tolok/analysis';
import { type Run, parseOverride, recompute } from '@tolok/engine';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { rules, runOf } from './reportRun.ts';

let report: Run;

beforeAll(async () => {
  report = await runOf();
});

const variable = (path: string) => readVariable(report, path).value!;

describe('the way of a slider', () => {
  it('turns at the target for an actual: discipline is achieved from 90', () => {
    const track = statusTrack(report, variable('actual.disiplin-pegawai'))!;
    expect(track.stretches).toEqual([
      { from: track.min, to: 90, status: 'not-achieved' },
      { from: 90, to: track.max, status: 'achieved' },
    ]);
    expect(track.min).toBeLessThan(86.59);
    expect(track.max).toBeGreaterThan(90);
  });

  it('turns at the actual for a target: with 74 a target of 80 is missed, one of 74 is met', () => {
    const track = statusTrack(report, variable('target.ip-asn'))!;
    expect(track.stretches).toEqual([
      { from: track.min, to: 74, status: 'achieved' },
      { from: 74, to: track.max, status: 'not-achieved' },
    ]);
  });

  it('knows the other changes: with a target of 85 discipline is achieved from 85', () => {
    const given = [parseOverride('target.disiplin-pegawai=85').value!];
    const track = statusTrack(report, variable('actual.disiplin-pegawai'), given)!;
    expect(track.stretches[0]).toMatchObject({ to: 85, status: 'not-achieved' });
  });

  it('holds what is asked for, and has no ground for what belongs to no indicator', () => {
    const track = statusTrack(report, variable('policy.cap'), [], [120])!;
    expect(track.min).toBeLessThanOrEqual(120);
    expect(track.max).toBeGreaterThanOrEqual(120);
    expect(track.stretches).toEqual([]);
    expect(statusTrack(report, variable('policy.cap'))).toBeNull();
    expect(statusTrack(report, variable('actual.indeks-layanan-publik'))).toBeNull();
  });

  it('says of every value what the engine says, from end to end without a gap', () => {
    const paths = ['actual.ip-asn', 'target.ip-asn', 'actual.pdn-pbj', 'target.pdn-pbj'];
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (path, share) => {
          const track = statusTrack(report, variable(path))!;
          const x = track.min + (track.max - track.min) * share;
          const found = track.stretches.find(({ from, to }) => x >= from && x <= to);
          expect(found).toBeDefined();
          if (
            track.stretches.some(
              ({ from, to }) => Math.min(Math.abs(x - from), Math.abs(x - to)) < 1e-9,
            )
          )
            return;
          const results = recompute(report, [variable(path).at(x)]);
          const id = path.split('.')[1];
          const row = results.rows.find(({ indicator }) => indicator === id)!;
          expect(found!.status).toBe(row.status);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('what can be changed', () => {
  it('is taken by the engine, every path of it', () => {
    const list = changeables(report, rules);
    expect(list.length).toBeGreaterThan(45);
    for (const { path, kind } of list) {
      if (kind === 'rule') continue;
      expect(readVariable(report, path).problems, path).toEqual([]);
    }
  });

  it('lists versions only where there are several, and no input of what is only reported', () => {
    const list = changeables(report, rules);
    expect(list.filter(({ kind }) => kind === 'input')).toEqual([]);
    for (const { indicator } of list.filter(({ kind }) => kind === 'rule')) {
      expect(rules.indicators.get(indicator!)!.length).toBeGreaterThan(1);
    }
  });
});

describe('the status of a driver itself', () => {
  it('turns at 90 for discipline, while the agreement stays as it is', () => {
    const { drivers } = sensitivity(report, 'agreement').value!;
    const driver = drivers.find(({ path }) => path === 'actual.pdn-pbj')!;
    // The history is 40.00 in 2021 and 97.39 in 2022, the target of 2022 is 45.
    expect(ownStatus(report, driver)).toEqual({
      atLow: 'not-achieved',
      atHigh: 'achieved',
      flipsAt: [45],
    });
    expect(driver.flipsAt).toEqual([]);
  });
});
