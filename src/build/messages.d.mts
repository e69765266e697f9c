/** A catalog: messages in ICU MessageFormat, in groups of groups. */
export interface Catalog {
  readonly [key: string]: string | Catalog;
}

export declare function readCatalogs(from?: string): Readonly<Record<string, Catalog>>;
export declare function messagesOf(catalog: Catalog): readonly (readonly [key: string, message: string])[];
/** What a message does with a parameter. */
export interface ParameterUse {
  readonly written: boolean;
  readonly number: boolean;
  readonly cases: ReadonlySet<string>;
  readonly open: boolean;
}
export declare function parametersOf(
  message: string,
  language?: string,
): { readonly found: ReadonlyMap<string, ParameterUse>; readonly forbidden: ReadonlySet<string> };
export declare function faultsOf(catalogs: Readonly<Record<string, object>>): readonly string[];
export declare function compile(language: string, catalog: Catalog): string;
export declare function compileMessages(): void;
export declare function setup(): void;
