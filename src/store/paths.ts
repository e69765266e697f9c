/** The folder of a path; the root for a path at the root. */
export const folderOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), 1));

/** The name of the file or folder that a path ends with. */
export const fileNameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
