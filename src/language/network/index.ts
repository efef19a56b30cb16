/** The network: its weights in one memory, the arithmetic, the two encoders. */
export type { Precision } from './dense.ts';
export type { Encoder } from './encoder.ts';
export { createNetwork, type Network, type NetworkOptions } from './network.ts';
