import PptxGenJS from 'pptxgenjs';
import { reportWord, sourceFacts } from './report-document.ts';
import { type PlainPart, type PlainReport, saysMore } from './report-plain.ts';
import { finishedSlides } from './slides-finish.ts';
import { fitted, type SlideTable, slideTables } from './slides-layout.ts';
import {
  addChart,
  addFairway,
  addFigures,
  addTable,
  addText,
  type Box,
  colours,
  type Deck,
  font,
  type Slide,
} from './slides-parts.ts';

const left = 0.6;
const wide = 12.13;
const titleBox: Box = { x: left, y: 0.95, w: wide, h: 1.05 };
const body: Box = { x: left, y: 2.2, w: wide, h: 3.95 };
/** For what has to be known, below what is to be seen. */
const remarkRoom = 0.75;
const foot: Box = { x: left, y: 6.3, w: wide, h: 0.66 };
const titleSizes = [28, 24, 20] as const;

/** Editable slides, 16:9: a message for each title, charts and tables that PowerPoint itself draws, the definitions in the notes. */
export async function slidesFile(report: PlainReport): Promise<Uint8Array> {
  const pptx = new PptxGenJS();
  pptx.layout = 'LAYOUT_WIDE';
  pptx.title = report.title;
  pptx.author = report.author;
  pptx.company = report.author;
  pptx.subject = report.lead.join(' ');
  pptx.theme = { headFontFace: font, bodyFontFace: font };
  pptx.defineSlideMaster(masterOf(report));
  const deck: Deck = { pptx, lang: report.language === 'sv' ? 'sv-SE' : 'en-GB' };
  addFront(deck, report);
  addSummary(deck, report);
  for (const part of report.parts) addPart(deck, report, part);
  const file = await pptx.write({ outputType: 'nodebuffer', compression: true });
  if (!(file instanceof Uint8Array)) throw new Error('The slides were not made as bytes.');
  return finishedSlides(file, report);
}

const master = 'FARLED';

/** The edge of a sea chart: dark and light minutes in turn. */
function masterOf(report: PlainReport): PptxGenJS.SlideMasterProps {
  const minutes = 24;
  const w = 13.333 / minutes;
  const dark = Array.from({ length: minutes / 2 }, (_, at) => ({
    rect: { x: at * 2 * w, y: 0.16, w, h: 0.09, fill: { color: colours.ink } },
  }));
  const edge = (y: number) => ({ line: { x: 0, y, w: 13.333, h: 0, line: { color: colours.ink, width: 0.75 } } });
  return {
    title: master,
    background: { color: colours.paper },
    objects: [
      ...dark,
      edge(0.16),
      edge(0.25),
      {
        text: {
          text: fitted(report.title, { w: 9, h: 0.25 }, [10]).text,
          options: { x: left, y: 7.08, w: 9, h: 0.25, margin: 0, fontFace: font, fontSize: 10, color: colours.quiet },
        },
      },
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            ...titleBox,
            margin: 0,
            align: 'left',
            valign: 'top',
            fontFace: font,
            bold: true,
            color: colours.ink,
          },
          text: '',
        },
      },
    ],
    slideNumber: {
      x: 12.2,
      y: 7.08,
      w: 0.53,
      h: 0.25,
      fontFace: font,
      fontSize: 10,
      color: colours.quiet,
      align: 'right',
    },
  };
}

/** A slide with its message as its real title, which the outline and a screen reader find. */
function addSlide({ pptx, lang }: Deck, message: string, sizes: readonly number[] = titleSizes): Slide {
  const slide = pptx.addSlide({ masterName: master });
  const { text, points } = fitted(message, titleBox, sizes);
  slide.addText(text, { placeholder: 'title', ...titleBox, margin: 0, fontSize: points, lang });
  return slide;
}

function addFront(deck: Deck, report: PlainReport): void {
  const slide = addSlide(deck, report.title, [44, 36, 28, 20]);
  addText(deck, slide, report.lead.join('\n'), { x: left, y: 2.2, w: wide, h: 2.4 }, [20, 18, 16, 14, 12], {
    color: colours.quiet,
  });
  const steps = report.parts.find((part) => part.steps.length > 0)?.steps ?? [];
  const bare = steps.map((step) => ({ ...step, figure: '', note: '' }));
  if (bare.length > 0) addFairway(deck, slide, bare, { x: left, y: 5.2, w: wide, h: 1 });
  addText(deck, slide, `${report.author}, ${report.date}`, { x: left, y: 6.55, w: wide, h: 0.3 }, [14, 12]);
}

const messagesOnSlide = 10;

function addSummary(deck: Deck, report: PlainReport): void {
  const messages = report.parts.map((part) => part.message);
  const pages = Math.ceil(messages.length / messagesOnSlide);
  for (let page = 0; page < pages; page += 1) {
    const slide = addSlide(deck, numbered(reportWord('inShort', report), page, pages));
    const those = messages.slice(page * messagesOnSlide, (page + 1) * messagesOnSlide);
    const h = 4.7 / messagesOnSlide;
    for (const [at, message] of those.entries()) {
      const y = 1.9 + at * h;
      slide.addShape(deck.pptx.ShapeType.ellipse, {
        x: left,
        y: y + 0.09,
        w: 0.16,
        h: 0.16,
        fill: { color: colours.teal },
      });
      addText(deck, slide, message, { x: left + 0.4, y, w: wide - 0.4, h: h - 0.06 }, [18, 16, 14, 12, 11]);
    }
  }
}

const numbered = (title: string, page: number, pages: number): string =>
  pages < 2 ? title : `${title} (${page + 1}/${pages})`;

function addPart(deck: Deck, report: PlainReport, part: PlainPart): void {
  const pictured = part.steps.length > 0 || part.chart !== null || part.figures.length > 0;
  const numbers = (part.table?.columns ?? []).map(({ kind }) => kind === 'number');
  const beside = besideOf(part, report);
  const tables = part.table && saysMore(part) && !beside ? slideTables(part.table, report.language, body) : [];
  const pages = (pictured || tables.length === 0 ? 1 : 0) + tables.length;
  let page = 0;
  const next = (): Slide => {
    const slide = addSlide(deck, numbered(part.message, page, pages));
    addText(deck, slide, part.topic, { x: left, y: 0.55, w: wide, h: 0.32 }, [14], { color: colours.teal, bold: true });
    const facts = sourceFacts(part, report).map(([name, value]) => `${name}: ${value}`);
    addText(deck, slide, facts.join('  '), foot, [11, 10, 9, 8], { color: colours.quiet });
    slide.addNotes([part.message, ...part.paragraphs, ...part.remarks, ...facts].join('\n\n'));
    page += 1;
    return slide;
  };
  if (pictured || tables.length === 0) {
    const slide = next();
    const taken = beside ? widthOfTable(beside) + 0.4 : 0;
    addPicture(deck, slide, part, taken);
    if (beside) addTable(deck, slide, beside, numbers, { ...body, x: left + wide - taken + 0.4 });
  }
  for (const piece of tables) addTable(deck, next(), piece, numbers, body);
}

const widthOfTable = ({ widths }: SlideTable): number => widths.reduce((sum, width) => sum + width, 0);

/** A small table stands beside its chart, where both can be seen at once. */
function besideOf(part: PlainPart, { language }: PlainReport): SlideTable | null {
  if (!part.table || !part.chart || part.chart.kind !== 'bars' || part.figures.length > 0) return null;
  const pieces = slideTables(part.table, language, { w: wide, h: body.h - remarkRoom });
  const [piece] = pieces;
  return piece && pieces.length === 1 && widthOfTable(piece) <= 5.2 ? piece : null;
}

/** Beside each other what is to be seen, below it what has to be known. */
function addPicture(deck: Deck, slide: Slide, part: PlainPart, taken: number): void {
  const said = [...part.paragraphs, ...part.remarks].join(' ');
  const free = part.chart === null && part.steps.length === 0 && part.figures.length === 0;
  const below = said !== '' && !free ? remarkRoom : 0;
  const room: Box = { ...body, h: body.h - below };
  if (part.steps.length > 0) addFairway(deck, slide, part.steps, room);
  const under: Box = part.steps.length > 0 ? { ...room, y: room.y + 2.1, h: room.h - 2.1 } : room;
  if (part.chart) {
    const beside = part.figures.length > 0 ? 3.5 : 0;
    addChart(deck, slide, part.chart, { ...under, w: under.w - beside - taken });
    addFigures(deck, slide, part.figures.slice(0, 3), { ...under, x: under.x + under.w - 3, w: 3 }, 1);
  } else addFigures(deck, slide, part.figures.slice(0, 8), under, 4);
  if (free && said !== '')
    addText(deck, slide, [...part.paragraphs, ...part.remarks].join('\n'), body, [20, 18, 16, 14, 12]);
  else if (said !== '') {
    const box: Box = { ...body, y: body.y + body.h - 0.6, h: 0.6 };
    slide.addShape(deck.pptx.ShapeType.rect, { ...box, fill: { color: colours.buff } });
    addText(
      deck,
      slide,
      said,
      { x: box.x + 0.15, y: box.y + 0.06, w: box.w - 0.3, h: box.h - 0.12 },
      [13, 12, 11, 10, 9],
    );
  }
}
