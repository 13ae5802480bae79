"""The Lua scripts of webhook messages, batches, what is sent ahead and large sets, as `scripts.py` writes its own."""

from __future__ import annotations

from service.jobs.prelude import PRELUDE

# One attempt at a delivery at a time, and none before its time. tenant, id, ms that an attempt takes at most
HOLD = (
    PRELUDE
    + """
local k, ms = 'co:' .. ARGV[1] .. ':delivery:' .. ARGV[2], now()
if redis.call('HGET', k, 'status') ~= 'pending' then return {-1} end
local due = tonumber(redis.call('HGET', k, 'due') or 0)
if due > ms then return {due - ms} end
redis.call('HSET', k, 'due', ms + ARGV[3])
redis.call('ZADD', 'co:active', ms + ARGV[3], ARGV[1] .. '/' .. ARGV[2])
return {0, redis.call('HGETALL', k)}
"""
)

# An attempt at a delivery is counted once, and a delivery that is over stays over.
# tenant, id, status, answer, pause ms, keep ms
SETTLE = (
    PRELUDE
    + """
local k, member, ms = 'co:' .. ARGV[1] .. ':delivery:' .. ARGV[2], ARGV[1] .. '/' .. ARGV[2], now()
if redis.call('HGET', k, 'status') ~= 'pending' then return 0 end
redis.call('HINCRBY', k, 'attempts', 1)
redis.call('HSET', k, 'status', ARGV[3], 'answer', ARGV[4], 'due', ms + ARGV[5])
if ARGV[3] == 'pending' then
  redis.call('ZADD', 'co:active', ms + ARGV[5], member)
else
  redis.call('PEXPIRE', k, ARGV[6])
  redis.call('ZREM', 'co:active', member)
end
return 1
"""
)

# A batch is accepted whole and once. tenant, id, idempotency key, fingerprint, its ms, line, ...
ACCEPT = (
    PRELUDE
    + """
local t, id, idem = ARGV[1], ARGV[2], ARGV[3]
if idem ~= '' then
  local seen = redis.call('HMGET', idem, 'fingerprint', 'id')
  if seen[1] and seen[1] ~= ARGV[4] then return {'conflict', ''} end
  if seen[1] and redis.call('EXISTS', 'co:' .. t .. ':batch:' .. seen[2]) == 1 then return {'replayed', seen[2]} end
  redis.call('HSET', idem, 'fingerprint', ARGV[4], 'id', id)
  redis.call('PEXPIRE', idem, ARGV[5])
end
local k = 'co:' .. t .. ':batch:' .. id
redis.call('HSET', k, 'status', 'feeding', 'created', now(), 'total', #ARGV - 5, 'fed', 0, 'idem', idem)
for i = 6, #ARGV do redis.call('RPUSH', k .. ':lines', ARGV[i]) end
redis.call('ZADD', 'co:active', now(), t .. '/' .. id)
return {'accepted', id}
"""
)

# A line of a batch is fed while the batch is to be: of one that was cancelled or removed meanwhile nothing is written.
# tenant, id, number, the job's id or the problem
FEED = """
local k = 'co:' .. ARGV[1] .. ':batch:' .. ARGV[2]
if redis.call('HGET', k, 'status') ~= 'feeding' then return 0 end
redis.call('HSET', k .. ':jobs', ARGV[3], ARGV[4])
redis.call('HSET', k, 'fed', ARGV[3] + 1)
return 1
"""

# How many of some jobs are in each state. tenant, id, ...
COUNT = (
    PRELUDE
    + """
local counts, out = {}, {}
for i = 2, #ARGV do
  local status = redis.call('HGET', job(ARGV[1], ARGV[i]), 'status') or 'expired'
  counts[status] = (counts[status] or 0) + 1
end
for status, number in pairs(counts) do out[#out + 1] = status; out[#out + 1] = number end
return out
"""
)

# A delivery begins anew, whatever became of it. tenant, id
AGAIN = (
    PRELUDE
    + """
local k = 'co:' .. ARGV[1] .. ':delivery:' .. ARGV[2]
if redis.call('EXISTS', k) == 0 then return 0 end
redis.call('HSET', k, 'status', 'pending', 'due', 0, 'attempts', 0)
redis.call('PERSIST', k)
redis.call('ZADD', 'co:active', now(), ARGV[1] .. '/' .. ARGV[2])
return 1
"""
)

# What a tenant keeps ahead stays within its limits, whoever sends at once. What has expired is counted off by whoever
# sends next, so nobody has to look for it; the counts go with the last document.
KEPT = """
local t = ARGV[1]
local ids, sizes = 'co:' .. t .. ':uploads', 'co:' .. t .. ':upload-sizes'
local function forget(id)
  local own = redis.call('HGET', sizes, id) or 0
  redis.call('ZREM', ids, id)  -- first: once it has taken something away, a script may write in a store that is full
  redis.call('HDEL', sizes, id)
  redis.call('HINCRBY', sizes, 'all', -own)
  if redis.call('EXISTS', ids) == 0 then redis.call('UNLINK', sizes) end
end
"""

# Where there is room, keeps a source and returns nothing; where no source is given, only says whether there would be.
# Else returns how many there are, their bytes, and the ms until the first of them expires.
# tenant, id, what is kept or "", ms, most documents, most bytes
KEEP = (
    PRELUDE
    + KEPT
    + """
local id, data, keep, ms = ARGV[2], ARGV[3], tonumber(ARGV[4]), now()
for _, old in ipairs(redis.call('ZRANGE', ids, 0, ms, 'BYSCORE', 'LIMIT', 0, 1000)) do forget(old) end
local count, bytes = redis.call('ZCARD', ids), tonumber(redis.call('HGET', sizes, 'all') or 0)
local own = redis.call('HGET', sizes, id)
if count + (own and 0 or 1) > tonumber(ARGV[5]) or bytes - (own or 0) + math.max(#data, 1) > tonumber(ARGV[6]) then
  local first = redis.call('ZRANGE', ids, 0, 0, 'WITHSCORES')
  return {count, bytes, first[2] and first[2] - ms or 0}
end
if data == '' then return {} end
redis.call('SET', 'co:' .. t .. ':upload:' .. id, data, 'PX', keep)
redis.call('ZADD', ids, ms + keep, id)
redis.call('HSET', sizes, id, #data)
redis.call('HSET', sizes, 'all', bytes - (own or 0) + #data)
for _, k in ipairs({ids, sizes}) do
  if redis.call('PTTL', k) < keep then redis.call('PEXPIRE', k, keep) end
end
return {}
"""
)

# Removing a document makes room at once. tenant, id
DROP = (
    KEPT
    + """
local there = redis.call('UNLINK', 'co:' .. t .. ':upload:' .. ARGV[2])
if redis.call('HEXISTS', sizes, ARGV[2]) == 1 then forget(ARGV[2]) end
return there
"""
)

# What a tenant keeps, what expires last first: of each its id, when it expires (ms), its bytes and its first line.
# Those that expire in one ms go by their ids, downwards. tenant, ms and id of the last that is known or "", how many
LIST = (
    PRELUDE
    + KEPT
    + """
local top, after, skip, out = ARGV[2] ~= '' and ARGV[2] or '+inf', ARGV[3], 0, {}
if after ~= '' then
  for _, id in ipairs(redis.call('ZRANGE', ids, top, top, 'BYSCORE')) do if id >= after then skip = skip + 1 end end
end
local found = redis.call('ZRANGE', ids, top, '(' .. now(), 'BYSCORE', 'REV', 'LIMIT', skip, ARGV[4], 'WITHSCORES')
for i = 1, #found, 2 do
  local line = string.match(redis.call('GETRANGE', 'co:' .. t .. ':upload:' .. found[i], 0, 1023), '^[^\\n]*')
  local own = redis.call('HGET', sizes, found[i]) or 0
  for _, said in ipairs({found[i], found[i + 1], own, line}) do out[#out + 1] = said end
end
return out
"""
)

# A large request has its texts from before it is accepted until it ends; what is not accepted in the end loses them.
# Returns the first line of each text, empty where there is none.
# tenant, id, ms, ref, text (empty: the one that was sent ahead), ...
LEND = (
    PRELUDE
    + """
local k, heads = job(ARGV[1], ARGV[2]) .. ':sources', {}
for i = 4, #ARGV, 2 do
  local text = ARGV[i + 1] ~= '' and ARGV[i + 1] or redis.call('GET', 'co:' .. ARGV[1] .. ':upload:' .. ARGV[i])
  if text then redis.call('HSET', k, ARGV[i], text) end
  heads[#heads + 1] = text and string.match(text, '^[^\\n]*') or ''
end
redis.call('PEXPIRE', k, ARGV[3])
return heads
"""
)

# Only the attempt that holds the fence puts documents on the shelf, and what they used of the cache into the traces.
# tenant, id, fence, documents, name, document, ..., address, ...
SHELVE = (
    PRELUDE
    + """
local k = job(ARGV[1], ARGV[2])
if not holds(k, ARGV[3]) then return 0 end
local last = 4 + 2 * tonumber(ARGV[4])
redis.call('HSET', k .. ':shelf', unpack(ARGV, 5, last))
if #ARGV > last then redis.call('SADD', k .. ':traces', unpack(ARGV, last + 1)) end
return 1
"""
)
