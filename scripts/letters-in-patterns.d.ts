import type { Plugin } from 'esbuild';

export const TOLD_EXACTLY: number;
export function lettersWrittenOut(): string;
export function writeOut(pattern: string): string;
export const lettersInPatterns: Plugin;
