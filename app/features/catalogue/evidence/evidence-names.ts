/** Those who meet the obstacle. */
export const reporters = ['caseOfficer', 'coordinator', 'teamWorker', 'groupMember', 'groupChair'] as const;

/** The command by which they say so: its name alone, for what is also drawn in the browser. */
export const reportName = 'catalogue.report';
