using System.Data.Common;
using Microsoft.Extensions.Logging;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;

namespace NudgeBot.Teams.Receiving;

/// <summary>What is done about an activity that was let in: written down before it is acknowledged. Nobody says a message again, so one that cannot be kept is answered.</summary>
internal sealed partial class Activities(IChatEvents inbox, Invokes invokes, Visitors visitors, Arrivals arrivals, Apologies apologies, TimeProvider machine, ILogger<Activities> logger)
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(2);

    public async Task<TeamsReply> TakeAsync(TeamsActivity activity, CancellationToken cancellationToken)
    {
        if (activity.Type == "invoke")
        {
            return await invokes.TakeAsync(activity, cancellationToken);
        }

        using var limit = new CancellationTokenSource(Most, machine);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await DoAsync(activity, either.Token).WaitAsync(either.Token);
        }
        catch (Exception exception) when (exception is DbException or TimeoutException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            Log.NotKept(logger, activity.Type);
            apologies.Say(activity, activity.Type == "message" ? ChannelWords.NotWrittenDown : TeamsWords.NotChanged);
        }

        // The edge of one activity's handling: whatever went wrong is logged once, and whoever wrote is told.
#pragma warning disable CA1031
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.Failed(logger, exception, activity.Type);
            apologies.Say(activity, BotWords.Apology);
        }

        return new TeamsReply.Done();
    }

    private Task DoAsync(TeamsActivity activity, CancellationToken cancellationToken) => activity.Type switch
    {
        "message" when IsFromAPerson(activity) => KeepAsync(activity, TeamsMessages.Said(activity), cancellationToken),
        "messageUpdate" when IsFromAPerson(activity) => KeepAsync(activity, TeamsMessages.Edited(activity), cancellationToken),
        "messageDelete" when IsFromAPerson(activity) => KeepAsync(activity, TeamsMessages.Deleted(activity), cancellationToken),
        "installationUpdate" => arrivals.InstallationAsync(activity, cancellationToken),
        "conversationUpdate" => arrivals.ConversationAsync(activity, cancellationToken),
        _ => Task.CompletedTask,
    };

    private async Task KeepAsync(TeamsActivity activity, ChatEvent? happened, CancellationToken cancellationToken)
    {
        if (happened is not null)
        {
            await visitors.NoteAsync(activity, cancellationToken);
            await inbox.KeepAsync(happened, cancellationToken);
        }
    }

    private static bool IsFromAPerson(TeamsActivity activity) => activity.From.Id.StartsWith("29:", StringComparison.Ordinal);

    private static partial class Log
    {
        [LoggerMessage(840, LogLevel.Error, "A {Type} of Teams' could not be written down, because the database is away or slow.")]
        public static partial void NotKept(ILogger logger, string type);

        [LoggerMessage(842, LogLevel.Error, "A {Type} of Teams' could not be handled.")]
        public static partial void Failed(ILogger logger, Exception exception, string type);
    }
}
