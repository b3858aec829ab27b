import { ownAddress } from '../../http/built-ins.ts';
import type { Bound } from '../../http/page.ts';
import type { RawInput } from '../../kernel/form.ts';

/** Where one was before login stands in the address: it is bound, never typed. */
export const withTill = ({ params, search }: Bound): RawInput => ({ ...params, till: ownAddress(search.get('till')) });
