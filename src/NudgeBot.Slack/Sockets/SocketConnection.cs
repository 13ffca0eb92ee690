using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using NudgeBot.Slack.Api;
using NudgeBot.Slack.Receiving;

namespace NudgeBot.Slack.Sockets;

/// <summary>Why a connection is to be replaced, or has ended.</summary>
internal enum Leaving
{
    /// <summary>Slack wants us on another one; this one goes on for some seconds.</summary>
    Asked,

    /// <summary>It broke, or closed.</summary>
    Broken,

    /// <summary>Socket Mode was switched off in the app's settings.</summary>
    SwitchedOff,
}

/// <summary>
/// One connection of Socket Mode. What comes is handled in its order and acknowledged on the connection it came by, once it is kept; what is
/// not acknowledged Slack sends again.
/// </summary>
internal sealed partial class SocketConnection : IAsyncDisposable
{
    private const int MostBytes = 1024 * 1024;
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan PongWithin = TimeSpan.FromSeconds(20);

    private readonly ClientWebSocket socket = new();
    private readonly SocketEnvelopes envelopes;
    private readonly ILogger logger;
    private readonly TaskCompletionSource hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Leaving> leaving = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SocketConnection(SocketEnvelopes envelopes, ILogger logger)
    {
        (this.envelopes, this.logger) = (envelopes, logger);

        // A path that died is found by its silence.
        (socket.Options.KeepAliveInterval, socket.Options.KeepAliveTimeout) = (PingEvery, PongWithin);
    }

    /// <summary>Is done once this connection is to be replaced.</summary>
    public Task<Leaving> Leaves => leaving.Task;

    private Task Reading { get; set; } = Task.CompletedTask;

    /// <summary>Connects, and returns once Slack has said hello.</summary>
    /// <exception cref="WebSocketException">It could not, or not in the time of any other call.</exception>
    public static async Task<SocketConnection> OpenAsync(Uri address, SocketEnvelopes envelopes, TimeProvider machine, ILogger logger, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(SlackApi.LongestCall, machine);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var connection = new SocketConnection(envelopes, logger);
        try
        {
            await connection.socket.ConnectAsync(address, either.Token);
            connection.Reading = connection.ReadAsync(cancellationToken);
            await Task.WhenAny(connection.hello.Task, connection.Reading).WaitAsync(either.Token);
            return connection.hello.Task.IsCompletedSuccessfully ? connection : throw new WebSocketException("Slack did not say hello.");
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Lets what is under way be acknowledged, and closes.</summary>
    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (socket.State == WebSocketState.Open)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
            }

            await Reading.WaitAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is WebSocketException or IOException or OperationCanceledException)
        {
            // It is over either way.
        }

        await DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        socket.Dispose();
        await Reading;
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await FrameAsync(cancellationToken) is { } frame)
            {
                await TakeAsync(frame, cancellationToken);
            }
        }
        catch (Exception exception) when (exception is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            Log.Broken(logger, exception.GetType().Name);
        }

        leaving.TrySetResult(Leaving.Broken);
        hello.TrySetCanceled(CancellationToken.None);
    }

    private async Task TakeAsync(byte[] frame, CancellationToken cancellationToken)
    {
        if (SlackBody.Json(frame) is not { } envelope)
        {
            return;
        }

        switch (envelope.Text("type"))
        {
            case "hello":
                hello.TrySetResult();
                break;
            case "disconnect":
                leaving.TrySetResult(envelope.Text("reason") == "link_disabled" ? Leaving.SwitchedOff : Leaving.Asked);
                break;
            case { } type when envelope.Text("envelope_id") is { } id && await envelopes.TakeAsync(type, envelope, cancellationToken) is var (acknowledged, payload) && acknowledged:
                await AcknowledgeAsync(id, payload, cancellationToken);
                break;
        }
    }

    private async Task AcknowledgeAsync(string id, JsonObject? payload, CancellationToken cancellationToken)
    {
        var said = new JsonObject { ["envelope_id"] = id };
        if (payload is not null)
        {
            said["payload"] = payload;
        }

        // After we have closed our side there is nothing to say it on; Slack sends it again, and it is known then.
        if (socket.State is WebSocketState.Open)
        {
            await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(said), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
    }

    private async Task<byte[]?> FrameAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[16 * 1024];
        using var frame = new MemoryStream();
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            if (read.MessageType == WebSocketMessageType.Close || frame.Length + read.Count > MostBytes)
            {
                return null;
            }

            frame.Write(buffer, 0, read.Count);
            if (read.EndOfMessage)
            {
                return frame.ToArray();
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(560, LogLevel.Information, "A connection to Slack is over ({Kind}).")]
        public static partial void Broken(ILogger logger, string kind);
    }
}
