import { expect, it } from 'vitest';
import { dossierFrom } from '../../../test/support/story.ts';
import { exporterNamed } from './exporters.ts';

it.each(['text', 'markdown'])('labels what was denied, and not what follows it, in %s', (name) => {
  const said = 'Rosa Ticona denied that the bridge was unsafe. “The bridge is open to all,” Ticona said.';
  const dossier = dossierFrom([
    { id: 'a', outlet: 'Outlet A', published: '2031-05-02', text: `It rained. ${said}` },
    { id: 'b', outlet: 'Outlet B', published: '2031-05-02', text: 'The council of the town met at noon.' },
  ]);
  const told = [...(exporterNamed(name)?.write(dossier, {}) ?? [])].join('');
  expect(told).toContain('“the bridge was unsafe” (denied, or told as not said)');
  expect(told).toMatch(/“The bridge is open to all”\s?(?:\\?\[|\n)/);
  expect(told.match(/told as not said/g)).toHaveLength(1);
});
