import { describe, expect, it } from 'vitest';
import { findAll } from '../testing/lists.ts';

const asked = (text: string): string[] =>
  findAll(text).flatMap(({ start, end, score }) => (score >= 0.4 ? [text.slice(start, end)] : []));

describe('who delivers and what is paid for', () => {
  it.each([
    'Skrivarna leasas av Kopivox.',
    'Licenserna för Grafiko Pixellan förnyas i mars.',
    'Affischen trycks hos Pressoria.',
    'Utskicket skickas via Postello.',
    'Kravprofil: socionomexamen, körkort.',
  ])('nobody is named in %s', (text) => {
    expect(asked(text)).toEqual([]);
  });

  it('but somebody is, who brings something', () => {
    expect(asked('Papperen lämnades av Kiyoshiro.')).toEqual(['Kiyoshiro']);
    expect(asked('Cykeln köps av Elin.')).toEqual(['Elin']);
  });
});
