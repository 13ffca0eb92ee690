using NudgeBot.Host.Messages;
using NudgeBot.Postgres;

namespace NudgeBot.Host.Tests.Messages;

/// <summary>A bot that has nothing to say to anybody.</summary>
internal sealed class NobodySpeaks : IConversation
{
    public Task HandleAsync(Session session, Received received, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task ApologizeAsync(Session session, Received received, CancellationToken cancellationToken) => Task.CompletedTask;
}
