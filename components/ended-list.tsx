/** What became of records that the reader was told of earlier; told once. */
export function EndedList({ told }: { told: readonly string[] }) {
  if (told.length === 0) return null;
  return (
    <div class="ended" role="status">
      <ul>
        {told.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
