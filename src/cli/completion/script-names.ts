/** What `treaty completion` writes: a script for each shell, and the man page. */
export const SCRIPTS = ['bash', 'zsh', 'fish', 'man'] as const;
