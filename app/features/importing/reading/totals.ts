import { foldWords } from './folding.ts';

/** Rows that count or add up the rows above them. */

const totalWord =
  /^(?:del)?(?:summa|summor|summering|sammanställning|sammanfattning|totalt?|tot|total|antal|snitt|genomsnitt|medel|medelvärde|sum|subtotal|sub total|grand total|average|mean|count|s a|summary|statistik|statistics|number of|no of)(?:\s|$)/;
const totalFormula = /\b(?:SUM|COUNT|COUNTA|COUNTIF|COUNTIFS|COUNTBLANK|SUBTOTAL|AVERAGE|SUMIF|SUMIFS|SUMMA|ANTAL)\(/i;

export function opensTotal(text: string): boolean {
  return totalWord.test(foldWords(text));
}

export function countsRows(formula: string): boolean {
  return totalFormula.test(formula);
}
