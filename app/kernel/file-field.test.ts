import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { field, fieldsOf } from './fields.ts';
import { errorsOf } from './form.ts';

const input = z.object({ file: field.file({ label: { sv: 'Fil', en: 'File' }, accept: '.csv' }) });

describe('a file field', () => {
  it('takes the file of a form', () => {
    const file = new File(['a;b'], 'lista.csv');
    expect(input.parse({ file }).file).toBe(file);
  });

  it('takes name and Base64 from the API', async () => {
    const { file } = input.parse({ file: { name: 'lista.csv', base64: Buffer.from('å;b').toString('base64') } });
    expect(file.name).toBe('lista.csv');
    expect(await file.text()).toBe('å;b');
  });

  it.each([
    undefined,
    '',
    'lista.csv',
    3,
    null,
    {},
    { name: 'x' },
    { name: 'x', base64: '<>' },
    { name: 1, base64: '' },
  ])('refuses %j in words', (file) => {
    const parsed = input.safeParse({ file });
    expect(parsed.success).toBe(false);
    if (!parsed.success) expect(errorsOf(input, parsed.error, { file }).file?.sv).toContain('”Fil”');
  });

  it('says which endings it takes, and what the API sends', () => {
    expect(fieldsOf(input)[0]?.meta).toMatchObject({ control: 'file', accept: '.csv', required: true });
    expect(z.toJSONSchema(input)).toMatchObject({
      properties: { file: { type: 'object', required: ['name', 'base64'] } },
    });
  });
});
