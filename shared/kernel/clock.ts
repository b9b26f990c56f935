/** The time as an argument: rules and tests never read the machine's clock by themselves. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
