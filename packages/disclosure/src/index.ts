/** Counts below this are about so few people that they could be somebody, unless an installation sets another threshold. */
export const defaultThreshold = 5;
