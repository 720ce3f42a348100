import type { ToldRequest } from '../core/wording/tell-request';
import type { Words } from '../core/wording/words';

/** Every request that was ever sent, newest first. */
export function RequestList({ words, requests }: { words: Words; requests: ToldRequest[] }) {
  const text = words.catalogue.requests;
  return (
    <>
      <p class="intro">{text.intro}</p>
      {requests.length === 0 ? (
        <p class="nothing">{text.none}</p>
      ) : (
        <div class="scroll">
          <table class="requests">
            <thead>
              <tr>
                <th scope="col">{text.when}</th>
                <th scope="col">{text.address}</th>
                <th scope="col">{text.size}</th>
                <th scope="col">{text.result.title}</th>
              </tr>
            </thead>
            <tbody>
              {requests.map((request, i) => (
                // Two requests may be alike in everything.
                <tr key={i}>
                  <td>
                    <time dateTime={request.at}>{request.when}</time>
                  </td>
                  <td class="address">{request.url}</td>
                  <td>{request.size}</td>
                  <td>{request.result}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
