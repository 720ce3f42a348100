import type { BrowserKind } from '../core/wording/welcome-words';

interface PinPictureProps {
  browser: BrowserKind;
  /** The extension's name, as the browser lists it. */
  name: string;
  /** What it shows, for whoever does not see it. */
  label: string;
}

/** The toolbar of a browser with the list of extensions open, and a ring around what is to be pressed. */
export function PinPicture({ browser, name, label }: PinPictureProps) {
  return (
    <svg class="pin-picture" viewBox="0 0 320 136" role="img" aria-label={label}>
      <rect class="frame" x="1" y="1" width="318" height="134" rx="8" />
      <path class="line" d="M1 40h318" />
      <rect class="field" x="16" y="12" width="196" height="18" rx="9" />
      <rect class="press" x="226" y="8" width="28" height="26" rx="6" />
      <Puzzle x={232} y={13} />
      <path class="line" d="M274 15v12M280 15v12M286 15v12" />
      <rect class="list" x="132" y="50" width="172" height="72" rx="6" />
      <rect class="field" x="144" y="62" width="80" height="8" rx="4" />
      <Curtain x={146} y={86} />
      <text x="170" y="99">
        {name}
      </text>
      <rect class="press" x="268" y="82" width="26" height="26" rx="6" />
      {browser === 'chromium' ? (
        <path class="mark" d="M278 88h6l-1 6 3 3h-10l3-3zM281 97v7" />
      ) : (
        <g class="mark">
          <circle cx="281" cy="95" r="3.500" />
          <path d="M281 88v3m0 8v3m-7-7h3m8 0h3m-12-5 2 2m6 6 2 2m0-10-2 2m-6 6-2 2" />
        </g>
      )}
    </svg>
  );
}

function Puzzle({ x, y }: { x: number; y: number }) {
  return <path class="mark" transform={`translate(${x} ${y})`} d="M1 5h4a2.500 2.500 0 1 1 5 0h4v4a2.500 2.500 0 1 1 0 5v2H1z" />;
}

/** The extension's own mark: a shop curtain in two halves. */
function Curtain({ x, y }: { x: number; y: number }) {
  return <path class="own" transform={`translate(${x} ${y})`} d="M0 1h18v3H0zM1 4h7.500v12H1zM9.500 4H17v12H9.500z" />;
}
