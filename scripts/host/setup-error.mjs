/**
 * A failure whose message is meant for the person at the terminal: what happened, then what to do.
 * @param {string} message
 * @param {number} [exitCode] 1, or 2 for a wrong use of the command
 */
export function setupError(message, exitCode = 1) {
  return Object.assign(new Error(message), { exitCode, isForPeople: true });
}

/**
 * Runs a script's main function. A failure made by {@link setupError} is printed as its message alone; any other
 * is a mistake of ours and is printed whole.
 * @param {() => Promise<number>} main resolves to the exit code
 */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    const isForPeople = error instanceof Error && "isForPeople" in error;
    console.error(isForPeople ? error.message : error);
    process.exitCode = isForPeople && "exitCode" in error ? Number(error.exitCode) : 1;
  }
}
