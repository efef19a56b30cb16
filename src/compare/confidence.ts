/** A confidence in hundredths: more digits would claim more than we know. */
export function hundredths(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
