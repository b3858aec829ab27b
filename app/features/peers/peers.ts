/** Who asks and answers: those who do the same work in different places, and the office that supports them. */
export const peers = ['coordinator', 'teamWorker', 'office'] as const;

/** A question that nobody has answered for so long is late. */
export const daysToAnswer = 5;

export const shows = ['open', 'settled', 'all'] as const;
export type Show = (typeof shows)[number];
