import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createLog, type Log, type LogOptions } from '#shared/log/log.ts';

/** A log whose lines can be looked at. */
function aLog(options: LogOptions = {}): {
  log: Log;
  lines: () => Record<string, unknown>[];
  text: () => string;
} {
  const written: string[] = [];
  const destination = { write: (line: string) => void written.push(line) };
  const log = createLog({ service: 'identity', head: 'Triệu Thị Mẩy' }, { ...options, destination });
  return { log, lines: () => written.map((line) => JSON.parse(line)), text: () => written.join('') };
}

describe('a log line', () => {
  it('carries the fields that are allowed, a time and a level', () => {
    const { log, lines } = aLog();
    log.info({ count: 3, route: 'GET /api/v1/me' }, 'Answered');
    const [line] = lines();
    assert.equal(line?.['service'], 'identity');
    assert.equal(line?.['count'], 3);
    assert.equal(line?.['msg'], 'Answered');
    assert.match(String(line?.['time']), /^\d{4}-\d\d-\d\dT/);
  });

  it('drops whatever else is passed: names, phones, national IDs, whole objects', () => {
    const { log, text } = aLog();
    const personal = {
      name: 'Triệu Thị Mẩy',
      phone: '0912345678',
      nationalId: '019061000123',
      body: { head: 'Mẩy' },
    };
    log.info(personal, 'one');
    log.warn(personal, 'two');
    log.error(new Error('three'), personal, 'three');
    log.with(personal).info(personal, 'four');
    assert.doesNotMatch(text(), /Mẩy|0912345678|019061000123/);
  });

  it('keeps what was bound to it, and only that', () => {
    const { log, lines } = aLog();
    log.with({ consumer: 'c', secret: 's' }).with({ page: 4 }).warn({}, 'bound');
    const { time: _, level: __, ...rest } = lines()[0]!;
    assert.deepEqual(rest, { service: 'identity', consumer: 'c', page: 4, msg: 'bound' });
  });

  it('shortens an error that goes on and on', () => {
    const { log, lines } = aLog();
    log.error(new RangeError('x'.repeat(9_999)), {}, 'long');
    const described = lines()[0]?.['err'] as { name: string; message: string };
    assert.equal(described.name, 'RangeError');
    assert.equal(described.message.length, 500);
  });

  it('below the level is not written', () => {
    const { log, text } = aLog({ level: 'warn' });
    log.info({}, 'quiet');
    assert.equal(text(), '');
  });
});
