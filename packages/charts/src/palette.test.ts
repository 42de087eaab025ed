import { describe, expect, it } from 'vitest';
import { type PaletteRole, palette, paletteCss } from './palette.ts';
import { theme } from './theme.ts';

type Rgb = readonly [number, number, number];
const grounds = ['light', 'dark'] as const;

describe.each(grounds)('the colours of charts on %s ground', (ground) => {
  const colour = (role: PaletteRole) => linear(palette[role][ground]);

  it.each(['ink', 'ink-2', 'ink-3', 'accent'] as const)('text in %s can be read', (role) => {
    expect(contrast(colour(role), colour('paper'))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['achieved', 'not-achieved', 'absent', 'baseline', 'accent', 'ink'] as const)(
    'a mark in %s can be seen',
    (role) => {
      expect(contrast(colour(role), colour('paper'))).toBeGreaterThanOrEqual(3);
    },
  );

  // The pairs that stand side by side in one drawing and mean different things. Teal and grey look
  // alike without red cones: the compared side is told from the base by its fill, solid and hollow.
  const pairs = [
    ['achieved', 'not-achieved'],
    ['achieved', 'absent'],
    ['not-achieved', 'absent'],
    ['not-achieved', 'baseline'],
    ['accent', 'paper'],
    ['achieved', 'track'],
    ['not-achieved', 'track'],
  ] as const;

  it.each(Object.keys(deficiencies))('are told apart by an eye with %s', (name) => {
    const see = deficiencies[name] ?? identity;
    const distances = pairs.map(([a, b]) => ({
      pair: `${a} ${b}`,
      distance: distance(apply(see, colour(a)), apply(see, colour(b))),
    }));
    expect(distances.filter((one) => one.distance < 15)).toEqual([]);
  });
});

it('printed on white paper, marks and texts of the light side keep their contrast', () => {
  const paper = linear('#ffffff');
  for (const role of ['ink', 'ink-2', 'ink-3', 'accent'] as const) {
    expect(contrast(linear(palette[role].light), paper)).toBeGreaterThanOrEqual(4.5);
  }
  for (const role of ['achieved', 'not-achieved', 'absent', 'baseline'] as const) {
    expect(contrast(linear(palette[role].light), paper)).toBeGreaterThanOrEqual(3);
  }
});

it('every role charts draw with has its colour', () => {
  const drawn = Object.values(theme).flatMap(
    (value) => /^var\(--([\w-]+)\)$/.exec(value)?.[1] ?? [],
  );
  expect(drawn.sort()).toEqual(Object.keys(palette).sort());
  expect(paletteCss()).toContain('--achieved:light-dark(#1f5f99,#5fa8e6)');
});

const identity = [1, 0, 0, 0, 1, 0, 0, 0, 1];

/** Machado, Oliveira and Fernandes 2009, severity 1.0, over linear RGB. */
const deficiencies: Readonly<Record<string, readonly number[]>> = {
  'all cones': identity,
  protanopia: [
    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
  ],
  deuteranopia: [
    0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881,
  ],
  tritanopia: [
    1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039,
  ],
};

function linear(hex: string): Rgb {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** WCAG 2.2. */
function contrast(a: Rgb, b: Rgb): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function apply(matrix: readonly number[], [r, g, b]: Rgb): Rgb {
  const row = (at: number) =>
    Math.min(
      Math.max((matrix[at] ?? 0) * r + (matrix[at + 1] ?? 0) * g + (matrix[at + 2] ?? 0) * b, 0),
      1,
    );
  return [row(0), row(3), row(6)];
}

/** CIE 1976 colour difference, with the white of D65. */
function distance(a: Rgb, b: Rgb): number {
  const [one, other] = [lab(a), lab(b)];
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (t * (24389 / 27) + 16) / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
