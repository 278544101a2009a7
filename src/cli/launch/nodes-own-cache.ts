import * as nodeModule from "node:module";

/**
 * Has Node keep compiled code in a folder, from the next module that is loaded on (`module.enableCompileCache`, from Node
 * 22.1 on). Undefined where this Node does not know how.
 */
export function nodesOwnCache(): ((folder: string) => void) | undefined {
  const enableCompileCache: unknown = Reflect.get(nodeModule, "enableCompileCache");
  if (typeof enableCompileCache !== "function") return undefined;
  return (folder) => {
    Reflect.apply(enableCompileCache, nodeModule, [folder]); // says, and never throws, where the folder is of no use
  };
}
