import { expect, test } from 'vitest';
import { amber, brick, kelp, night, stone } from './theme.ts';

/** WCAG 2.2: the relative luminance of an sRGB colour. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const AA = 4.5;
const white = '#ffffff';

test('Ink, soft ink and faint ink can be read on every light ground', () => {
  for (const ground of [white, stone[0], stone[1]]) {
    for (const ink of [stone[9], stone[6], kelp[7], amber[7], brick[7]]) {
      expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(AA);
    }
  }
  expect(contrast('#786f64', white)).toBeGreaterThanOrEqual(AA);
});

test('Ink, soft ink and faint ink can be read on every dark ground', () => {
  for (const ground of [night[7], night[8], night[9]]) {
    for (const ink of [night[0], night[2], '#9d9488', kelp[3], amber[3], brick[3]]) {
      expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(AA);
    }
  }
});

test('The words on a primary button can be read in both schemes', () => {
  expect(contrast(white, kelp[7])).toBeGreaterThanOrEqual(AA);
  expect(contrast(white, kelp[6])).toBeGreaterThanOrEqual(AA);
});
