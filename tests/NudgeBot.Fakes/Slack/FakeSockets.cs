using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace NudgeBot.Fakes.Slack;

/// <summary>
/// Socket Mode: an address is good for one connection; what waits is handed to one of those that are open, and to another one when the first is
/// gone before it said that it has it.
/// </summary>
public sealed class FakeSockets
{
    private readonly ConcurrentDictionary<string, bool> tickets = new();
    private readonly ConcurrentDictionary<string, JsonObject> unacknowledged = new();
    private readonly Channel<JsonObject> waiting = Channel.CreateUnbounded<JsonObject>();
    private readonly ConcurrentDictionary<int, Connection> open = new();
    private int last;
    private int count;

    /// <summary>What was said to have arrived, with its answer.</summary>
    public ConcurrentDictionary<string, JsonNode?> Acknowledged { get; } = new();

    /// <summary>How many connections were ever open.</summary>
    public int Opened => count;

    /// <summary>How many are open now.</summary>
    public int Open => open.Count;

    /// <summary>The most that were open at once.</summary>
    public int MostOpen { get; private set; }

    /// <summary>Whether a new connection is greeted; one that is not is not to be relied on.</summary>
    public bool SaysHello { get; set; } = true;

    /// <summary>Hands something to whoever is connected, now or later.</summary>
    public void Send(string type, JsonObject payload, string id)
    {
        var envelope = Envelope(type, payload, id);
        unacknowledged[id] = envelope;
        waiting.Writer.TryWrite(envelope);
    }

    /// <summary>Hands the same thing to everybody who is connected now, to each in an envelope of its own, and waits for nobody.</summary>
    public Task SendToEachAsync(string type, JsonObject payload, string id) =>
        Task.WhenAll(open.Select(one => one.Value.HandAsync(Envelope(type, payload.DeepClone().AsObject(), $"{id} {one.Key}"))));

    /// <summary>Asks everybody who is connected to leave for another connection, or says that all is over.</summary>
    public async Task AskToLeaveAsync(string reason)
    {
        foreach (var connection in open.Values)
        {
            await connection.SendAsync(new JsonObject { ["type"] = "disconnect", ["reason"] = reason, ["debug_info"] = new JsonObject { ["host"] = "fake" } });
        }
    }

    /// <summary>Breaks every connection without a word.</summary>
    public void Drop()
    {
        foreach (var number in open.Keys)
        {
            if (open.TryRemove(number, out var connection))
            {
                connection.Http.Abort();
            }
        }
    }

    private static JsonObject Envelope(string type, JsonObject payload, string id) =>
        new() { ["envelope_id"] = id, ["type"] = type, ["accepts_response_payload"] = type != "events_api", ["payload"] = payload };

    internal string Ticket()
    {
        var ticket = Guid.NewGuid().ToString("n");
        tickets[ticket] = true;
        return ticket;
    }

    internal async Task AnswerAsync(HttpContext http)
    {
        if (!http.WebSockets.IsWebSocketRequest || !tickets.TryRemove(http.Request.Query["ticket"].ToString(), out _))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        using var connection = new Connection(http, socket);
        var number = Interlocked.Increment(ref last);
        open[number] = connection;
        MostOpen = Math.Max(MostOpen, open.Count);
        Interlocked.Increment(ref count);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        var writing = WriteAsync(connection, over.Token);
        try
        {
            if (SaysHello)
            {
                await connection.SendAsync(new JsonObject { ["type"] = "hello", ["num_connections"] = open.Count, ["connection_info"] = new JsonObject { ["app_id"] = "A1" } });
            }

            await ReadAsync(connection, socket, over.Token);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException or InvalidOperationException)
        {
            // It broke: what it had is given to another.
        }

        open.TryRemove(number, out _);
        await over.CancelAsync();
        await writing;
        foreach (var id in connection.Given.Keys)
        {
            if (unacknowledged.TryGetValue(id, out var again))
            {
                var envelope = again.DeepClone().AsObject();
                (envelope["retry_attempt"], envelope["retry_reason"]) = (1, "timeout");
                waiting.Writer.TryWrite(envelope);
            }
        }
    }

    private async Task WriteAsync(Connection connection, CancellationToken over)
    {
        try
        {
            await foreach (var envelope in waiting.Reader.ReadAllAsync(over))
            {
                await connection.HandAsync(envelope);
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException or InvalidOperationException)
        {
            // Whatever was not acknowledged is given to another.
        }
    }

    private async Task ReadAsync(Connection connection, WebSocket socket, CancellationToken over)
    {
        var buffer = new byte[64 * 1024];
        while (await socket.ReceiveAsync(buffer, over) is { MessageType: WebSocketMessageType.Text } read)
        {
            var said = JsonNode.Parse(buffer.AsSpan(0, read.Count))!;
            var id = said["envelope_id"]!.GetValue<string>();
            if (!connection.Given.ContainsKey(id))
            {
                throw new WebSocketException("An envelope is acknowledged where it was handed over.");
            }

            Acknowledged[id] = said["payload"]?.DeepClone();
            unacknowledged.TryRemove(id, out _);
        }

        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, over);
    }

    private sealed class Connection(HttpContext http, WebSocket socket) : IDisposable
    {
        private readonly SemaphoreSlim turn = new(1);

        public HttpContext Http => http;

        /// <summary>The envelopes that were handed over here.</summary>
        public ConcurrentDictionary<string, bool> Given { get; } = new();

        public Task HandAsync(JsonObject envelope)
        {
            Given[envelope["envelope_id"]!.GetValue<string>()] = true;
            return SendAsync(envelope);
        }

        public async Task SendAsync(JsonObject frame)
        {
            await turn.WaitAsync();
            try
            {
                await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(frame), WebSocketMessageType.Text, endOfMessage: true, http.RequestAborted);
            }
            finally
            {
                turn.Release();
            }
        }

        public void Dispose() => turn.Dispose();
    }
}
