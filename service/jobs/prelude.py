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
local function add_events(k, max, parts, from, count)
  for i = from, from + 2 * count - 2, 2 do
    redis.call('XADD', k .. ':events', 'MAXLEN', '~', max, '*', 'name', parts[i], 'data', parts[i + 1])
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
  redis.call('ZADD', 'co:active', now(), t .. '/' .. name)
  out[#out + 1] = 'delivery'; out[#out + 1] = name; out[#out + 1] = 'delivery'
end
-- Puts documents, events and traces, of which there are so many in `parts` from `at` on, in their places.
local function place(k, max, parts, at, documents, events, traces)
  for i = at, at + 2 * documents - 2, 200 do
    redis.call('HSET', k .. ':documents', unpack(parts, i, math.min(i + 199, at + 2 * documents - 1)))
  end
  at = at + 2 * documents
  add_events(k, max, parts, at, events)
  at = at + 2 * events
  for i = at, at + traces - 1, 200 do
    redis.call('SADD', k .. ':traces', unpack(parts, i, math.min(i + 199, at + traces - 1)))
  end
end
-- What follows from an end that the record tells of since `ms`.
local function follow(t, id, k, ms, lane, webhook, status, problem, keep, limit, data, max, out)
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
end
-- The one way into a terminal state but END. The caller has made sure that the record is active and the fence is right.
-- Returns the record as it then is.
local function finish(t, id, lane, webhook, status, problem, keep, limit, data, max, out, result)
  local k, ms = job(t, id), now()
  redis.call('HSET', k, 'status', status, 'ended', ms, 'problem', problem)
  follow(t, id, k, ms, lane, webhook, status, problem, keep, limit, data, max, out)
  local record = redis.call('HGETALL', k)
  -- Who waits for the end is told it whole: the record's names and values, a line end, the result.
  redis.call('PUBLISH', 'co:bell:' .. id, table.concat(record, '\\0') .. '\\n' .. (result or ''))
  return record
end
-- Does what END left: the sizes of its parts stand in the first line. Once: whoever comes first does it.
local function tidy(t, id, out)
  local k, parts = job(t, id), {}
  local rest = redis.call('GET', k .. ':rest')
  if not rest then return end
  redis.call('UNLINK', k .. ':rest')
  local at = string.find(rest, '\\n', 1, true) + 1
  for size in string.gmatch(string.sub(rest, 1, at - 2), '%d+') do
    parts[#parts + 1] = string.sub(rest, at, at + size - 1)
    at = at + size
  end
  local keep, limit, data, max, documents, events, traces = unpack(parts, 1, 7)
  place(k, max, parts, 8, tonumber(documents), tonumber(events), tonumber(traces))
  local r = redis.call('HMGET', k, 'lane', 'webhook', 'ended')
  follow(t, id, k, r[3], r[1], r[2], 'succeeded', '', tonumber(keep), tonumber(limit), data, max, out)
  redis.call('PUBLISH', 'co:bell:' .. id, '')
end
"""
