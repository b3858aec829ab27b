import type { HonoRequest } from 'hono';
import { type RawInput, rawFromForm, storable } from '../kernel/form.ts';

/** What a page's form sent, apart: the inputs, the reasons for keeping findings, and what the page itself asks for. */
export interface FormBody {
  raw: RawInput;
  keep: RawInput;
  /** Name of the command. */
  command: string;
  /** The form's own key: sent twice, done once. */
  key: string | undefined;
  /** Show the answers before they are sent. */
  checkFirst: boolean;
  /** One more row in this list. */
  addRow: string | undefined;
  /** Back from the check page to change something. */
  change: boolean;
  /** Without JavaScript: replace this finding in this field. */
  replace: { field: string; hash: string } | undefined;
}

const hash = /^[0-9a-f]{16}$/;

export async function readForm(request: HonoRequest): Promise<FormBody | null> {
  const type = request.header('content-type') ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded') && !type.startsWith('multipart/form-data')) return null;
  let entries: [string, FormDataEntryValue][];
  try {
    entries = [...(await request.formData()).entries()] as [string, FormDataEntryValue][];
  } catch {
    return null;
  }
  const body: FormBody = {
    raw: {},
    keep: {},
    command: '',
    key: undefined,
    checkFirst: false,
    addRow: undefined,
    change: false,
    replace: undefined,
  };
  const inputs: [string, FormDataEntryValue][] = [];
  for (const [name, value] of entries) {
    if (isNoFile(value)) continue;
    if (name.startsWith('_')) readOwn(body, name, value);
    else if (!readFinding(body, name, value)) inputs.push([name, value]);
  }
  body.raw = rawFromForm(inputs);
  return body;
}

/** A browser sends a file field that was left empty as a file without name and content. */
function isNoFile(value: FormDataEntryValue): boolean {
  return typeof value !== 'string' && value.size === 0 && value.name === '';
}

function readOwn(body: FormBody, name: string, value: FormDataEntryValue): void {
  if (typeof value !== 'string') return;
  if (name === '_do') body.command = value;
  if (name === '_key' && /^[0-9a-zA-Z-]{8,64}$/.test(value)) body.key = value;
  if (name === '_step') body.checkFirst = value === 'check';
  if (name === '_add') body.addRow = value;
  if (name === '_change') body.change = true;
}

function readFinding(body: FormBody, name: string, value: FormDataEntryValue): boolean {
  if (typeof value !== 'string') return false;
  const keep = /^(.{1,60})\.keep\.([0-9a-f]{16})$/.exec(name);
  if (keep?.[1] && keep[2]) {
    const reasons = Object.hasOwn(body.keep, keep[1]) ? (body.keep[keep[1]] as RawInput) : {};
    if (keep[1] !== '__proto__') body.keep[keep[1]] = { ...reasons, [keep[2]]: storable(value) };
    return true;
  }
  const replace = /^(.{1,60})\.replace$/.exec(name);
  if (replace?.[1] && hash.test(value)) {
    body.replace = { field: replace[1], hash: value };
    return true;
  }
  return false;
}
