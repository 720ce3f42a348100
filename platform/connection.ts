/** What the browser says of the network. Not every browser tells of data saving; silence means none. */
export function connection(): { online: boolean; saveData: boolean } {
  const network: unknown = 'connection' in navigator ? navigator.connection : undefined;
  const saveData = typeof network === 'object' && network !== null && 'saveData' in network && network.saveData === true;
  return { online: navigator.onLine, saveData };
}
