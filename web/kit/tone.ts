/** What a thing means. Never said by colour alone: whoever uses a tone also says it in words. */
export type Tone = 'neutral' | 'good' | 'warn' | 'bad';
