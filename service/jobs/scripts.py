"""The Lua scripts that change records: one for each invariant, each atomic on the server.

Times are the server's own, in milliseconds: machines need not agree on the hour. Keys are built inside (`layout.py`
says what lies where), so all of them must live on one primary, not on a cluster.
"""

from __future__ import annotations

from service.jobs.prelude import PRELUDE

# An accepted submission has exactly one record, whoever sends it how often: key, fingerprint and record are one write.
# Where `worker` names who would do it at once, and its tenant's turn is now, its first attempt begins in the same step.
# tenant, id, lane, request, fingerprint, key, its ms, answer, webhook, limit, queue limit, keep ms, data, max,
# traceparent, worker, wanted
SUBMIT = (
    PRELUDE
    + """
local t, id, lane, idem, answer, webhook = ARGV[1], ARGV[2], ARGV[3], ARGV[6], ARGV[8], ARGV[9]
local limit, k, ms, out = tonumber(ARGV[10]), job(ARGV[1], ARGV[2]), now(), {}
if idem ~= '' then
  local seen = redis.call('HMGET', idem, 'fingerprint', 'id')
  if seen[1] and seen[1] ~= ARGV[5] then return {'conflict'} end
  if seen[1] and redis.call('EXISTS', job(t, seen[2])) == 1 then
    return {'replayed', seen[2], redis.call('HGETALL', job(t, seen[2]))}
  end
end
local waiting = 'co:' .. t .. ':waiting:' .. lane
if redis.call('ZCARD', waiting) >= tonumber(ARGV[11]) then return {'full'} end
if idem ~= '' then
  redis.call('HSET', idem, 'fingerprint', ARGV[5], 'id', id)
  redis.call('PEXPIRE', idem, ARGV[7])
end
redis.call('HSET', k, 'status', 'queued', 'lane', lane, 'created', ms, 'attempts', 0, 'fence', 0,
  'idem', idem, 'answer', answer, 'webhook', webhook, 'traceparent', ARGV[15])
redis.call('ZADD', 'co:' .. t .. ':jobs', 0, id)
local old = answer ~= '' and redis.call('GET', answer)
if old and redis.call('EXISTS', job(t, old) .. ':result') == 1 then
  tidy(t, old, out)
  for _, part in ipairs({':result', ':documents', ':events', ':traces'}) do
    redis.call('COPY', job(t, old) .. part, k .. part)
  end
  local last = redis.call('XREVRANGE', k .. ':events', '+', '-', 'COUNT', 1)
  if #last > 0 then redis.call('XDEL', k .. ':events', last[1][1]) end
  redis.call('HSET', k, 'started', ms)
  redis.call('HINCRBY', 'co:figures', 'corroborate_answers_reused_total', 1)
  local record = finish(t, id, lane, webhook, 'succeeded', '', tonumber(ARGV[12]), limit, ARGV[13], ARGV[14], out)
  return {'answered', id, record, out, ARGV[17] == '1' and redis.call('GET', k .. ':result')}
end
redis.call('SET', k .. ':request', ARGV[4])
redis.call('PERSIST', k .. ':sources')
redis.call('ZADD', waiting, 0, id)
redis.call('ZADD', 'co:open', ms, t .. '/' .. id)
admit(t, lane, limit, out)
if ARGV[16] ~= '' and out[#out - 1] == id then  -- admitted now; as the newest it came last
  begin(t, id, k, ms, ARGV[16])
  return {'begun', id, redis.call('HGETALL', k), {unpack(out, 1, #out - 3)}}
end
return {'accepted', id, redis.call('HGETALL', k), out}
"""
)

# At most one attempt may write to a record: beginning one takes the fence from the last. A job that ended its worker
# too often is ended itself. tenant, id, crashes, fresh ms, problem, keep ms, limit, data, max, worker
BEGIN = (
    PRELUDE
    + """
local t, id, k, ms, out = ARGV[1], ARGV[2], job(ARGV[1], ARGV[2]), now(), {}
local fields = {'status', 'lane', 'attempts', 'created', 'started', 'failures', 'traceparent', 'webhook'}
local r = redis.call('HMGET', k, unpack(fields))
if not r[1] then return {'gone'} end
if not active(r[1]) then return {'ended'} end
if redis.call('SISMEMBER', 'co:' .. t .. ':admitted:' .. r[2], id) == 0 then return {'waiting'} end
if r[1] == 'running' then
  local beat = redis.call('ZSCORE', 'co:active', t .. '/' .. id)
  if beat and ms - tonumber(beat) < tonumber(ARGV[4]) then return {'busy'} end
end
local failures = tonumber(r[6] or 0)
if tonumber(r[3]) - failures >= tonumber(ARGV[3]) then
  finish(t, id, r[2], r[8], 'failed', ARGV[5], tonumber(ARGV[6]), tonumber(ARGV[7]), ARGV[8], ARGV[9], out)
  return {'poisoned', out}
end
local fence, attempt = begin(t, id, k, ms, ARGV[10])
local waited, ran = ms - tonumber(r[4]), ms - tonumber(r[5] or ms)
return {'begun', fence, attempt, r[2], waited, ran, failures, redis.call('GET', k .. ':request'), r[7] or ''}
"""
)

# Only the attempt that holds the fence tells what happens. tenant, id, fence, max, count, name, data, ...
APPEND = (
    PRELUDE
    + """
local k = job(ARGV[1], ARGV[2])
if not holds(k, ARGV[3]) then return 0 end
add_events(k, ARGV[4], ARGV, 6, tonumber(ARGV[5]))
redis.call('PUBLISH', 'co:bell:' .. ARGV[2], 'running')
return 1
"""
)

# A job ends once: its attempt with the fence ends it, or a caller who cancels (no fence).
# tenant, id, fence, status, problem, keep ms, limit, data, max, result, remember, documents, events, traces, ...
FINISH = (
    PRELUDE
    + """
local t, id, fence, status, k, out = ARGV[1], ARGV[2], ARGV[3], ARGV[4], job(ARGV[1], ARGV[2]), {}
local r = redis.call('HMGET', k, 'status', 'fence', 'answer', 'lane', 'webhook')
if not r[1] then return {'gone'} end
if not active(r[1]) then
  if fence ~= '' and r[1] == status and r[2] == fence then return {'done', out, redis.call('HGETALL', k)} end
  return {'ended'}
end
if fence ~= '' and r[2] ~= fence then return {'lost'} end
place(k, ARGV[9], ARGV, 15, tonumber(ARGV[12]), tonumber(ARGV[13]), tonumber(ARGV[14]))
if ARGV[10] ~= '' then redis.call('SET', k .. ':result', ARGV[10]) end
if fence == '' then redis.call('HINCRBY', k, 'fence', 1) end
local keep, limit = tonumber(ARGV[6]), tonumber(ARGV[7])
local record = finish(t, id, r[4], r[5], status, ARGV[5], keep, limit, ARGV[8], ARGV[9], out, ARGV[10])
if ARGV[11] == '1' and r[3] and r[3] ~= '' then redis.call('SET', r[3], id, 'PX', ARGV[6]) end
if fence == '' then redis.call('PUBLISH', 'co:cancel', id) end
return {'done', out, record}
"""
)

# The end of a job that went well, as short as it can be for who waits: the record and its summary. The rest lies beside
# them until `tidy` puts it in its place: a moment later, or when somebody asks for it, or the reconciler comes by.
# Without the prelude, and with few commands: each took a fiftieth of a millisecond of a store that had slept. Whose job
# it is hears of it at once; where it may not, from who wrote the end. Returns ms of the end, and where it was written
# before the summary. tenant, id, fence, keep ms, result, rest, remember, worker
END = """
local k = 'co:' .. ARGV[1] .. ':job:' .. ARGV[2]
local r = redis.call('HMGET', k, 'status', 'fence', 'worker', 'answer', 'lane', 'ended')
if not r[1] then return {'gone'} end
local ours = r[2] == ARGV[3] and r[3] == ARGV[8]
if ours and r[1] == 'succeeded' then return {'done', tonumber(r[6]), redis.call('GET', k .. ':result')} end
if r[1] ~= 'queued' and r[1] ~= 'running' then return {'ended'} end
if not ours then return {'lost'} end
local t = redis.call('TIME')
local ms = t[1] * 1000 + math.floor(t[2] / 1000)
redis.call('MSET', k .. ':result', ARGV[5], k .. ':rest', ARGV[6])
redis.call('HSET', k, 'status', 'succeeded', 'ended', ms, 'problem', '')
redis.call('SREM', 'co:' .. ARGV[1] .. ':admitted:' .. r[5], ARGV[2])
if ARGV[7] == '1' and r[4] and r[4] ~= '' then redis.call('SET', r[4], ARGV[2], 'PX', ARGV[4]) end
redis.pcall('PUBLISH', 'co:ended:' .. ARGV[8], ARGV[2] .. ' ' .. ms .. ' ' .. ARGV[5])
return {'done', ms}
"""

# tenant, id
TIDY = PRELUDE + "local out = {} tidy(ARGV[1], ARGV[2], out) return out"

# An attempt that gives up hands its job back, once. tenant, id, fence, counted
RETRY = (
    PRELUDE
    + """
local k = job(ARGV[1], ARGV[2])
if not holds(k, ARGV[3]) then return 0 end
redis.call('HSET', k, 'status', 'queued')
redis.call('HINCRBY', k, ARGV[4] == '0' and 'attempts' or 'failures', ARGV[4] == '0' and -1 or 1)
redis.call('ZADD', 'co:active', now(), ARGV[1] .. '/' .. ARGV[2])
return 1
"""
)

# What an attempt that lost its job has put into the cache is the job's all the same: 0 where there is none any more.
# tenant, id, address, ...
LEAVE = (
    PRELUDE
    + """
local k = job(ARGV[1], ARGV[2])
local left = redis.call('PTTL', k)
if left == -2 then return 0 end
for i = 3, #ARGV do redis.call('SADD', k .. ':traces', ARGV[i]) end
if left > 0 then redis.call('PEXPIRE', k .. ':traces', left) end
return 1
"""
)

# A worker says which attempts it runs, and hears which are no longer its own: one whose end is written is, until its
# process has heard of that. tenant, id, fence, ...
BEAT = (
    PRELUDE
    + """
local lost, ms = {}, now()
for i = 1, #ARGV, 3 do
  local r = redis.call('HMGET', job(ARGV[i], ARGV[i + 1]), 'status', 'fence')
  if r[1] == 'running' and r[2] == ARGV[i + 2] then
    redis.call('ZADD', 'co:active', ms, ARGV[i] .. '/' .. ARGV[i + 1])
  elseif r[1] ~= 'succeeded' or r[2] ~= ARGV[i + 2] then
    lost[#lost + 1] = ARGV[i + 1]
  end
end
return lost
"""
)

# A job and its summary as they are at one moment. key
FIND = "return {redis.call('HGETALL', ARGV[1]), redis.call('GET', ARGV[1] .. ':result')}"

# Deleting leaves nothing: record, texts, result, events, index, key, answer, deliveries. tenant, id
DELETE = (
    PRELUDE
    + """
local t, id, k = ARGV[1], ARGV[2], job(ARGV[1], ARGV[2])
local r = redis.call('HMGET', k, 'status', 'idem', 'answer')
if not r[1] then return {'gone'} end
if active(r[1]) then return {'active'} end
local out = {}
tidy(t, id, out)
local traces = redis.call('SMEMBERS', k .. ':traces')
if r[2] and r[2] ~= '' and redis.call('HGET', r[2], 'id') == id then redis.call('UNLINK', r[2]) end
if r[3] and r[3] ~= '' and redis.call('GET', r[3]) == id then redis.call('UNLINK', r[3]) end
local message = 'msg_' .. string.sub(id, 5)
redis.call('UNLINK', 'co:' .. t .. ':delivery:' .. message)
redis.call('ZREM', 'co:active', t .. '/' .. message)
for _, p in ipairs({'', ':result', ':documents', ':events', ':request', ':traces'}) do redis.call('UNLINK', k .. p) end
redis.call('ZREM', 'co:' .. t .. ':jobs', id)
redis.call('ZREM', 'co:expiring', t .. '/' .. id)
return {'deleted', traces, out}
"""
)

# What is accepted stays in the queue until it ends; what has expired leaves the indexes. A job that gave no sign of
# life gets a new ticket under a new name, for the old one may lie with a dead worker. fresh ms, stale ms, at most
RECONCILE = (
    PRELUDE
    + """
local ms, out = now(), {}
local function parts(member) return string.match(member, '^(.*)/([^/]+)$') end
local function add(...)
  for _, part in ipairs({...}) do out[#out + 1] = tostring(part) end
end
local silent = redis.call('ZRANGE', 'co:active', 0, ms - tonumber(ARGV[1]), 'BYSCORE', 'LIMIT', 0, ARGV[3])
for _, member in ipairs(silent) do
  local t, id = parts(member)
  local stale = tonumber(redis.call('ZSCORE', 'co:active', member)) < ms - tonumber(ARGV[2])
  local kind = string.sub(id, 1, 4)
  if kind ~= 'sum_' then
    local name = kind == 'msg_' and 'delivery' or 'batch'
    local status = redis.call('HGET', 'co:' .. t .. ':' .. name .. ':' .. id, 'status')
    if status ~= 'pending' and status ~= 'feeding' then
      redis.call('ZREM', 'co:active', member)
    elseif stale then
      add(t, name, id, name, 0)
      redis.call('ZADD', 'co:active', ms, member)
    end
  else
    local r = redis.call('HMGET', job(t, id), 'status', 'lane', 'fence')
    if r[1] == 'running' then
      add(t, 'summary', id, r[2], 2 * tonumber(r[3]))
    elseif r[1] == 'queued' then
      if stale then
        add(t, 'summary', id, r[2], 2 * tonumber(r[3]) + 1)
        redis.call('ZADD', 'co:active', ms, member)
      end
    else
      local tickets = {}
      tidy(t, id, tickets)
      for i = 1, #tickets, 3 do add(t, tickets[i], tickets[i + 1], tickets[i + 2], 0) end
      redis.call('ZREM', 'co:active', member)
      redis.call('ZREM', 'co:open', member)
      for _, each in ipairs({'interactive', 'batch'}) do redis.call('SREM', 'co:' .. t .. ':admitted:' .. each, id) end
    end
  end
end
for _, member in ipairs(redis.call('ZRANGE', 'co:expiring', 0, ms, 'BYSCORE', 'LIMIT', 0, ARGV[3])) do
  local t, id = parts(member)
  redis.call('ZREM', 'co:expiring', member)
  redis.call('ZREM', 'co:' .. t .. ':jobs', id)
end
return out
"""
)
