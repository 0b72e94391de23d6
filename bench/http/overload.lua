-- Posts BODY as load.lua does, whatever is answered, and tells what was admitted from what was refused as passing: how many of each,
-- and how long the former took. An identifier of its own in each answer says which request it answers. Run by bench/served.
local ffi = require("ffi")
ffi.cdef("typedef struct { long s; long ns; } instant; int clock_gettime(int, instant *);")
local instant = ffi.new("instant")
local body, caller, run = os.getenv("BODY"), os.getenv("CALLER"), os.getenv("RUN")
local threads = {}
local sent = 0
local since = {}
took = ""
refused = 0
wrong = 0

local function milliseconds()
    ffi.C.clock_gettime(1, instant)
    return tonumber(instant.s) * 1e3 + tonumber(instant.ns) / 1e6
end

wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Authorization"] = caller

function setup(thread) table.insert(threads, thread) end

function request()
    sent = sent + 1
    local id = run .. "-" .. sent
    since[id] = milliseconds()
    return wrk.format(nil, nil, nil, (body:gsub("@", id)))
end

local times = {}

function response(status, _, answer)
    local id = answer:match(run .. "%-%d+")
    if id and since[id] and not answer:find('"errors"', 1, true) then
        table.insert(times, milliseconds() - since[id])
        since[id] = nil
        took = times
    elseif answer:find('"UNAVAILABLE"', 1, true) then
        refused = refused + 1
    else
        wrong = wrong + 1
    end
end

function done(summary, _, _)
    local seconds = summary.duration / 1e6
    local all, no, bad = {}, 0, summary.errors.connect + summary.errors.read + summary.errors.write
    for _, thread in ipairs(threads) do
        local own = thread:get("took")
        if own ~= "" then for _, each in ipairs(own) do table.insert(all, each) end end
        no = no + thread:get("refused")
        bad = bad + thread:get("wrong")
    end
    table.sort(all)
    local function percentile(p) return all[math.max(1, math.ceil(#all * p))] or 0 end
    io.write(string.format("figures %.1f %.1f %.1f %.1f %d\n", #all / seconds, no / seconds, percentile(0.5), percentile(0.99), bad))
end
