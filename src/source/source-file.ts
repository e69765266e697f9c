/** A text a user wrote, and the name it is reported under. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}
