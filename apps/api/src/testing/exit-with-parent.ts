/** Loaded into every server that a test starts: standard input closes with the process of the test, and the server ends with it. */
process.stdin.resume().on('close', () => process.kill(process.pid, 'SIGTERM'));

export {};
