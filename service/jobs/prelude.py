"""The Lua functions that the scripts share, in front of each (`service/jobs/scripts.py`)."""

from __future__ import annotations

PRELUDE = """
local function now()
  local t = redis.call('TIME')
  return t[1] * 1000 + math.floor(t[2] / 1000)
end
local function job(t, id) return 'co:' .. t .. ':job:' .. id end
local function active(status) return status == 'queued' or status == 'running' end
-- Whether the attempt with `fence` still has the job: none began after it, and the job has not ended.
local function holds(k, fence)
  local r = redis.call('HMGET', k, 'status', 'fence')
  return r[1] == 'running' and r[2] == fence
end
local function add_events(k, max, from, count)
  for i = from, from + 2 * count - 2, 2 do
    redis.call('XADD', k .. ':events', 'MAXLEN', '~', max, '*', 'name', ARGV[i], 'data', ARGV[i + 1])
  end
end
-- A tenant has at most `limit` jobs of a lane in the queue; the rest wait here, so nobody's many delay another's one.
local function admit(t, lane, limit, out)
  local admitted, waiting = 'co:' .. t .. ':admitted:' .. lane, 'co:' .. t .. ':waiting:' .. lane
  while redis.call('ZCARD', waiting) > 0 and redis.call('SCARD', admitted) < limit do
    local first = redis.call('ZPOPMIN', waiting)
    redis.call('SADD', admitted, first[1])
    redis.call('ZADD', 'co:active', now(), t .. '/' .. first[1])
    out[#out + 1] = 'summary'; out[#out + 1] = first[1]; out[#out + 1] = lane
  end
end
local function begin(t, id, k, ms, worker)
  redis.call('HSETNX', k, 'started', ms)
  redis.call('HSET', k, 'status', 'running', 'worker', worker)
  redis.call('ZADD', 'co:active', ms, t .. '/' .. id)
  return redis.call('HINCRBY', k, 'fence', 1), redis.call('HINCRBY', k, 'attempts', 1)
end
local function notify(t, id, status, problem, webhook, out)
  local name = 'msg_' .. string.sub(id, 5)
  local k = 'co:' .. t .. ':delivery:' .. name
  redis.call('HSET', k, 'job', id, 'webhook', webhook, 'state', status, 'problem', problem,
    'status', 'pending', 'attempts', 0, 'created', now())
  redis.call('ZADD', 'co:' .. t .. ':deliveries', 0, name)
  redis.call('ZADD', 'co:active', now(), t .. '/' .. name)
  out[#out + 1] = 'delivery'; out[#out + 1] = name; out[#out + 1] = 'delivery'
end
-- The one way into a terminal state. The caller has made sure that the record is active and the fence is right.
-- Returns the record as it then is. `tell`: who waits for the end is told it whole, not only that it has come.
local function finish(t, id, lane, webhook, status, problem, keep, limit, data, max, out, result, tell)
  local k, ms = job(t, id), now()
  redis.call('HSET', k, 'status', status, 'ended', ms, 'problem', problem)
  redis.call('XADD', k .. ':events', 'MAXLEN', '~', max, '*', 'name', status, 'data', data)
  local full = status == 'succeeded' and redis.call('EXISTS', k .. ':shelf') == 1
  if full then redis.call('RENAME', k .. ':shelf', k .. ':documents') end
  redis.call('UNLINK', k .. ':request', k .. ':sources', k .. ':shelf')
  for _, part in ipairs({'', ':result', ':documents', ':events', ':traces'}) do
    redis.call('PEXPIRE', k .. part, keep)
  end
  redis.call('ZADD', 'co:expiring', ms + keep, t .. '/' .. id)
  if redis.call('SREM', 'co:' .. t .. ':admitted:' .. lane, id) == 0 then
    redis.call('ZREM', 'co:' .. t .. ':waiting:' .. lane, id)
  end
  redis.call('ZREM', 'co:active', t .. '/' .. id)
  redis.call('ZREM', 'co:open', t .. '/' .. id)
  if webhook and webhook ~= '' then notify(t, id, status, problem, webhook, out) end
  admit(t, lane, limit, out)
  local record = redis.call('HGETALL', k)
  -- Told whole it is the record's names and values, a line end, the result.
  local told = tell and table.concat(record, '\\0') .. '\\n' .. (result or '') or ''
  redis.call('PUBLISH', 'co:bell:' .. id, told)
  return record
end
"""
