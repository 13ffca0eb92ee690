using System.Globalization;
using NudgeBot.Core.Chat.Messages;

namespace NudgeBot.Host.Tests.Schedule;

/// <summary>Takes every message and remembers it, unless it is away.</summary>
internal sealed class RememberingChannel : IChatChannel
{
    private readonly List<OutgoingMessage> sent = [];

    public string Platform => "simulator";

    public bool IsAway { get; set; }

    public IReadOnlyList<OutgoingMessage> Sent
    {
        get
        {
            lock (sent)
            {
                return [.. sent];
            }
        }
    }

    public Task<Delivery> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (IsAway)
        {
            return Task.FromResult<Delivery>(new Delivery.TryLater("away", TimeSpan.Zero));
        }

        lock (sent)
        {
            sent.Add(message);
            return Task.FromResult<Delivery>(new Delivery.Sent(sent.Count.ToString(CultureInfo.InvariantCulture)));
        }
    }

    public Task<LookUp> LookUpAsync(OutgoingMessage message, CancellationToken cancellationToken) => Task.FromResult<LookUp>(new LookUp.CannotTell());
}
