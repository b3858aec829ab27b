/** Feature 103 (003 §3.3.4): what has waited through as many meetings as the group may take for an answer is late. */
export function isLate({ meetings, most }: { meetings: number; most: number }): boolean {
  return meetings >= most;
}
