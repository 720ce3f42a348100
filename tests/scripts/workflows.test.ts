import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const FOLDER = '.github/workflows';
const WORKFLOWS = readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')] as const);
const uses = (text: string) => [...text.matchAll(/^\s*(?:-\s*)?["']?uses["']?\s*:\s*(.*)$/gm)].map(([, used = '']) => used.trim());

describe('a workflow', () => {
  it.each(WORKFLOWS)('%s takes every action at one commit, and says which version that is', (_, text) => {
    expect(uses(text)).not.toEqual([]);
    // A tag can be moved by whoever takes over the action; a commit cannot.
    expect(uses(text).filter((used) => !/^[\w.-]+(?:\/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(used))).toEqual([]);
  });

  it.each(WORKFLOWS)('%s names what it may do', (_, text) => {
    expect(text).toMatch(/^permissions:\n {2}contents: (?:read|write)$/m);
  });

  it('that a pull request starts may only read, and sees no secret', () => {
    const started = WORKFLOWS.filter(([, text]) => /pull_request/.test(text));
    expect(started.map(([name]) => name)).toEqual(['check.yml']);
    for (const [, text] of started) {
      expect(text).not.toMatch(/secrets\.|: write|pull_request_target/);
      expect(text).toContain('npm ci');
      expect(text).toContain('npm test');
    }
  });

  it('has the signing key in one step of a job that may write nothing and installs without scripts', () => {
    const withKey = WORKFLOWS.filter(([, text]) => text.includes('secrets.'));
    expect(withKey.map(([name]) => name)).toEqual(['publish.yml']);
    const jobs = withKey[0]![1].split(/^ {2}(?=[\w-]+:$)/m).slice(1);
    const [signing, ...others] = jobs.filter((job) => job.includes('secrets.'));
    expect(others).toEqual([]);
    expect(signing!.match(/secrets\./g)).toHaveLength(1);
    expect(signing).toContain('environment: feed');
    expect(signing).not.toMatch(/: write|npm ci(?! --ignore-scripts)|cache: npm/);
    // What makes the website has neither.
    const site = jobs.find((job) => job.includes('npm run site'));
    expect(site).toMatch(/npm ci --ignore-scripts/);
    expect(site).not.toMatch(/: write|secrets\.|environment:/);
  });

  it('lets no job that may write run anything of ours, or of a package', () => {
    const writing = WORKFLOWS.flatMap(([, text]) => text.split(/^ {2}(?=[\w-]+:$)/m).slice(1)).filter((job) => job.includes(': write'));
    expect(writing).toHaveLength(2);
    for (const job of writing) expect(job).not.toMatch(/\bnpm |\bnpx |\bnode /);
  });

  it('that releases checks, builds, zips, makes it again, sums, attests and drafts, in this order, and takes nothing from another run', () => {
    const [, text] = WORKFLOWS.find(([name]) => name === 'release.yml') ?? ['', ''];
    const steps = [
      'npm test',
      'npm run zip ',
      'npm run zip:firefox',
      'npm run rebuild',
      'sha256sum',
      'attest-build-provenance@',
      '--draft',
    ];
    const places = steps.map((step) => text.indexOf(step));
    expect(places.every((place, i) => place > (places[i - 1] ?? 0))).toBe(true);
    expect(text).not.toMatch(/secrets\.|vars\.|cache:|pull_request/);
  });

  it('runs only commands that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    for (const [name, text] of WORKFLOWS)
      for (const [, script = ''] of text.matchAll(/npm run ([\w:]+)/g))
        expect(Object.keys(scripts), `${script} in ${name}`).toContain(script);
  });
});
