interface CodeFile {
  readonly path: string;
  readonly text: string;
}

export function filesIn(folder: string): readonly CodeFile[];
export function circles(files: readonly CodeFile[]): readonly (readonly string[])[];
export function exportedTwice(files: readonly CodeFile[]): readonly string[];
