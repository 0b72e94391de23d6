-- Posts BODY again and again, with another text for each @ in it, and counts the answers that are none. Run by bench/served.
local body, caller, run = os.getenv("BODY"), os.getenv("CALLER"), os.getenv("RUN")
local threads = {}
local sent = 0
wrong = 0

wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
if caller ~= "" then wrk.headers["Authorization"] = caller end

function setup(thread) table.insert(threads, thread) end

function request()
    sent = sent + 1
    return wrk.format(nil, nil, nil, (body:gsub("@", run .. "-" .. sent)))
end

function response(status, _, answer)
    if status ~= 200 or answer:find('"errors"', 1, true) then wrong = wrong + 1 end
end

function done(summary, latency, _)
    local all = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
    for _, thread in ipairs(threads) do all = all + thread:get("wrong") end
    io.write(string.format("figures %.1f %.2f %.2f %d\n", summary.requests * 1e6 / summary.duration,
        latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, all))
end
