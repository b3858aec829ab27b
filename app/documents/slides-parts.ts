import type PptxGenJS from 'pptxgenjs';
import type { Chart, Step } from './document.ts';
import type { PlainFigure } from './report-plain.ts';
import { fitted, type SlideTable } from './slides-layout.ts';
import { harmlessText } from './tables.ts';

export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

export type Slide = PptxGenJS.Slide;

export const colours = {
  paper: 'FBFAF5',
  ink: '0B2545',
  quiet: '42586F',
  contour: 'C5D1D8',
  edge: '72889A',
  teal: '006B75',
  water: 'D6E7EA',
  buff: 'F4ECD8',
  port: 'B02318',
} as const;
export const font = 'Calibri';

export interface Deck {
  readonly pptx: PptxGenJS;
  readonly lang: 'sv-SE' | 'en-GB';
}

/** A text that is made to fit its box, whatever somebody wrote. */
export function addText(
  deck: Deck,
  slide: Slide,
  text: string,
  box: Box,
  sizes: readonly number[],
  more: PptxGenJS.TextPropsOptions = {},
): void {
  if (text === '') return;
  const { text: shown, points } = fitted(text, box, sizes);
  slide.addText(shown, {
    ...box,
    margin: 0,
    fontFace: font,
    fontSize: points,
    color: colours.ink,
    align: 'left',
    valign: 'top',
    lang: deck.lang,
    ...more,
  });
}

/** Numbers to be seen first: each under a line, with its name. */
export function addFigures(deck: Deck, slide: Slide, figures: readonly PlainFigure[], box: Box, across: number): void {
  const gap = 0.35;
  const w = (box.w - gap * (across - 1)) / across;
  const rows = Math.ceil(figures.length / across);
  const h = Math.min(1.5, box.h / rows);
  for (const [at, figure] of figures.entries()) {
    const x = box.x + (at % across) * (w + gap);
    const y = box.y + Math.floor(at / across) * h;
    slide.addShape(deck.pptx.ShapeType.line, { x, y, w, h: 0, line: { color: colours.ink, width: 1.5 } });
    addText(deck, slide, figure.label, { x, y: y + 0.1, w, h: 0.5 }, [13, 12, 11], { color: colours.quiet });
    addText(deck, slide, figure.text, { x, y: y + 0.55, w, h: Math.min(0.6, h - 0.6) }, [32, 26, 20, 16], {
      bold: true,
    });
  }
}

const mostPoints = 14;

/** A chart that PowerPoint itself draws, with its numbers in a sheet behind it. What is protected has no column, only its word. */
export function addChart(deck: Deck, slide: Slide, chart: Chart, box: Box): void {
  const first = chart.points.slice(0, mostPoints);
  // PowerPoint puts the first bar at the bottom.
  const points = chart.kind === 'columns' ? first : first.toReversed();
  const labelRoom = { w: chart.kind === 'columns' ? Math.max(0.7, box.w / points.length - 0.1) : 3.1, h: 0.65 };
  const labels = points.map(({ label, value, text }) => {
    const whole = value === null ? `${label} (${text})` : label;
    return harmlessText(fitted(whole, labelRoom, [12]).text) || '–';
  });
  slide.addChart(
    deck.pptx.ChartType.bar,
    // A missing value is a gap: zero would be another number.
    [{ name: harmlessText(chart.unit), labels, values: points.map(({ value }) => value) as number[] }],
    {
      ...box,
      altText: chart.description,
      barDir: chart.kind === 'columns' ? 'col' : 'bar',
      barGapWidthPct: 45,
      chartColors: [colours.ink],
      showTitle: true,
      title: `${chart.title} (${chart.unit})`,
      titleFontFace: font,
      titleFontSize: 13,
      titleColor: colours.quiet,
      titleBold: false,
      showLegend: false,
      showValue: true,
      dataLabelFontFace: font,
      dataLabelFontSize: 14,
      dataLabelFontBold: true,
      dataLabelColor: colours.ink,
      dataLabelFormatCode: 'General',
      dataLabelPosition: 'outEnd',
      catAxisLabelFontFace: font,
      catAxisLabelFontSize: 12,
      catAxisLabelColor: colours.ink,
      catAxisLineColor: colours.ink,
      valAxisHidden: true,
      valAxisMinVal: 0,
      valGridLine: { style: 'none' },
      lang: deck.lang,
    },
  );
}

/** One line from question to answer, with a mark for each step. */
export function addFairway(deck: Deck, slide: Slide, steps: readonly Step[], box: Box): void {
  const { pptx } = deck;
  const channel = 0.5;
  slide.addShape(pptx.ShapeType.rect, {
    ...box,
    h: channel,
    fill: { color: colours.water },
    line: { color: colours.edge, width: 0.75 },
  });
  const middle = box.y + channel / 2;
  slide.addShape(pptx.ShapeType.line, { x: box.x, y: middle, w: box.w, h: 0, line: { color: colours.ink, width: 2 } });
  const slot = box.w / Math.max(1, steps.length);
  for (const [at, step] of steps.entries()) {
    const x = box.x + at * slot;
    addMark(deck, slide, step.state, x, middle);
    const w = slot - 0.12;
    const late = step.state === 'late' ? { color: colours.port } : {};
    addText(deck, slide, step.name, { x, y: box.y + 0.65, w, h: 0.3 }, [14, 12, 10], { bold: true });
    addText(deck, slide, step.figure, { x, y: box.y + 0.95, w, h: 0.56 }, [14, 12, 10], late);
    if (step.note)
      addText(deck, slide, step.note, { x, y: box.y + 1.5, w, h: 0.4 }, [12, 11, 10], { color: colours.quiet });
  }
}

function addMark({ pptx }: Deck, slide: Slide, state: Step['state'], x: number, middle: number): void {
  const size = 0.26;
  if (state === 'late') {
    // A port-hand can: its shape says what its colour says.
    const port = { fill: { color: colours.port }, line: { color: colours.port, width: 0.5 } };
    slide.addShape(pptx.ShapeType.rect, { x, y: middle - 0.08, w: size, h: 0.24, ...port });
    slide.addShape(pptx.ShapeType.rect, { x: x + size / 2 - 0.05, y: middle - 0.2, w: 0.1, h: 0.12, ...port });
    return;
  }
  slide.addShape(pptx.ShapeType.ellipse, {
    x,
    y: middle - size / 2,
    w: size,
    h: size,
    fill: { color: state === 'passed' ? colours.ink : colours.paper },
    line: { color: state === 'passed' ? colours.paper : colours.edge, width: 1.5 },
  });
}

export function addTable(deck: Deck, slide: Slide, table: SlideTable, numbers: readonly boolean[], box: Box): void {
  const cell = (text: string, at: number, isHead: boolean): PptxGenJS.TableCell => ({
    text,
    options: {
      bold: isHead,
      align: numbers[at] ? 'right' : 'left',
      border: [
        { type: 'none' },
        { type: 'none' },
        { type: 'solid', pt: isHead ? 1 : 0.5, color: isHead ? colours.ink : colours.contour },
        { type: 'none' },
      ],
    },
  });
  slide.addTable(
    [
      table.head.map((text, at) => cell(text, at, true)),
      ...table.rows.map((row) => row.map((text, at) => cell(text, at, false))),
    ],
    {
      x: box.x,
      y: box.y,
      w: table.widths.reduce((sum, width) => sum + width, 0),
      colW: [...table.widths],
      rowH: [...table.heights],
      fontFace: font,
      fontSize: table.points,
      color: colours.ink,
      valign: 'top',
      margin: [0.04, 0.08, 0.04, 0.08],
      lang: deck.lang,
    } as PptxGenJS.TableProps,
  );
}
