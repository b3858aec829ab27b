import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fairwaySteps, type StepCount, shownSteps, totalOf } from './fairway.ts';

const counts = (...reached: number[]): StepCount[] =>
  fairwaySteps.map((step, index) => ({
    step,
    base: (index === 0 ? reached[0] : reached[index - 1]) ?? 0,
    reached: reached[index] ?? 0,
    medianDays: 3,
  }));

describe('the fairway of a group', () => {
  it('says the share that went on, how much is left, and where it leaks', () => {
    const steps = shownSteps(counts(70, 66, 51, 51, 11, 9, 0, 0), 5);
    expect(steps.map(({ share }) => share && Math.round(100 * share))).toEqual([100, 94, 77, 100, 22, 82, 0, null]);
    expect(steps.map(({ leaks }) => leaks)).toEqual([false, false, false, false, true, false, true, false]);
    expect(steps.map(({ isAhead }) => isAhead)).toEqual([false, false, false, false, false, false, false, true]);
    expect(Math.round(100 * (steps[2]?.width ?? 0))).toBe(73);
  });

  it('tells nothing of a step with too few before it', () => {
    const steps = shownSteps(counts(16, 4, 3, 0, 0, 0, 0, 0), 5);
    expect(steps.map(({ isTooFew }) => isTooFew)).toEqual([false, false, true, true, false, false, false, false]);
    expect(steps[2]).toMatchObject({ share: null, width: null, leaks: false });
    const hidden = counts(16, 4, 3, 0, 0, 0, 0, 0).map((one) => ({ ...one, base: null, reached: null }));
    expect(shownSteps(hidden, 5).every(({ share, isTooFew }) => share === null && isTooFew)).toBe(true);
  });

  it('has every step, also of a group that has not been counted', () => {
    expect(shownSteps([], 5).map(({ step }) => step)).toEqual([...fairwaySteps]);
    expect(shownSteps([], 5).every(({ isAhead }) => isAhead)).toBe(true);
  });

  it('never has a share outside 0 to 1, nor a channel that widens', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 8, maxLength: 8 }), (drops) => {
        let left = 400;
        const steps = shownSteps(counts(...drops.map((drop) => (left -= drop))), 5);
        for (const [index, { share, width }] of steps.entries()) {
          if (share !== null) expect(share >= 0 && share <= 1).toBe(true);
          const before = steps[index - 1]?.width ?? 1;
          if (width !== null) expect(width <= before + 1e-9).toBe(true);
        }
      }),
    );
  });
});

describe('the county', () => {
  it('sums only the groups that show the step: nothing hidden can be worked out', () => {
    const hidden = counts(16, 12, 4, 3, 0, 0, 0, 0).map((one) =>
      one.step === 'outcome' ? { ...one, base: null, reached: null } : one,
    );
    const total = totalOf([counts(70, 66, 51, 51, 11, 9, 0, 0), hidden]);
    expect(total.find(({ step }) => step === 'question')).toMatchObject({ base: 86, reached: 86 });
    expect(total.find(({ step }) => step === 'outcome')).toMatchObject({ base: 66, reached: 51 });
  });

  it('says of how many groups a step is, and that too few show it rather than that nobody has come so far', () => {
    const hide = (steps: StepCount[], ...names: string[]): StepCount[] =>
      steps.map((one) => (names.includes(one.step) ? { ...one, base: null, reached: null } : one));
    const total = totalOf([
      hide(counts(70, 66, 51, 51, 11, 9, 0, 0), 'action'),
      hide(counts(16, 12, 4, 3, 0, 0, 0, 0), 'outcome'),
      counts(0, 0, 0, 0, 0, 0, 0, 0),
    ]);
    const at = (name: string) => total.find(({ step }) => step === name);
    expect(at('question')?.of).toEqual({ groups: 2, all: 2 });
    expect(at('outcome')?.of).toEqual({ groups: 1, all: 2 });
    expect(at('action')).toMatchObject({ base: null, reached: null });
    const shown = shownSteps(total, 5);
    expect(shown.filter(({ isTooFew }) => isTooFew).map(({ step }) => step)).toEqual(['action']);
    expect(shown.filter(({ isAhead }) => isAhead).map(({ step }) => step)).toEqual(['answer']);
  });
});
