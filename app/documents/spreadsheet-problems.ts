/** Why a file could not be read, in words for the person who chose it. */

export type SpreadsheetProblemCode =
  | 'tooLarge'
  | 'unpacksTooLarge'
  | 'encrypted'
  | 'oldExcel'
  | 'openDocument'
  | 'binaryWorkbook'
  | 'empty'
  | 'damaged'
  | 'notSpreadsheet';

export interface SpreadsheetProblem {
  readonly problem: SpreadsheetProblemCode;
  readonly message: { readonly sv: string; readonly en: string };
}

const messages: Record<SpreadsheetProblemCode, SpreadsheetProblem['message']> = {
  tooLarge: {
    sv: 'Filen är större än 20 MB. Dela upp den, eller ta bort bilder och flikar som inte behövs.',
    en: 'The file is larger than 20 MB. Split it, or remove pictures and sheets that are not needed.',
  },
  unpacksTooLarge: {
    sv: 'Filen är liten men blir orimligt stor när den packas upp (över 200 MB). Den läses inte. Spara om den i Excel och försök igen.',
    en: 'The file is small but becomes unreasonably large when unpacked (over 200 MB). It is not read. Save it again in Excel and retry.',
  },
  encrypted: {
    sv: 'Filen är skyddad med lösenord. Öppna den i Excel, ta bort lösenordet (Arkiv, Info, Skydda arbetsbok) och försök igen.',
    en: 'The file is protected by a password. Open it in Excel, remove the password (File, Info, Protect Workbook) and retry.',
  },
  oldExcel: {
    sv: 'Filen är i det gamla Excelformatet .xls. Öppna den i Excel och spara den som .xlsx.',
    en: 'The file is in the old Excel format .xls. Open it in Excel and save it as .xlsx.',
  },
  openDocument: {
    sv: 'Filen är ett OpenDocument-kalkylblad (.ods). Öppna den och spara den som .xlsx eller .csv.',
    en: 'The file is an OpenDocument spreadsheet (.ods). Open it and save it as .xlsx or .csv.',
  },
  binaryWorkbook: {
    sv: 'Filen är en binär arbetsbok (.xlsb). Öppna den i Excel och spara den som .xlsx.',
    en: 'The file is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx.',
  },
  empty: {
    sv: 'Filen är tom.',
    en: 'The file is empty.',
  },
  damaged: {
    sv: 'Filen är skadad eller avbruten och kan inte läsas. Hämta den på nytt, eller öppna den i Excel och spara om den.',
    en: 'The file is damaged or cut off and cannot be read. Fetch it again, or open it in Excel and save it anew.',
  },
  notSpreadsheet: {
    sv: 'Filen är inget kalkylblad. Välj en Excelfil (.xlsx) eller en textfil med kolumner (.csv).',
    en: 'The file is not a spreadsheet. Choose an Excel file (.xlsx) or a text file with columns (.csv).',
  },
};

export function spreadsheetProblem(code: SpreadsheetProblemCode): SpreadsheetProblem {
  return { problem: code, message: messages[code] };
}
