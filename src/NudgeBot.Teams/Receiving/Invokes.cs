using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Teams.Cards;

namespace NudgeBot.Teams.Receiving;

/// <summary>Buttons, forms and cards that want their newest state: the answer is that of the request, and it comes in time whatever the database does.</summary>
internal sealed partial class Invokes(ITaps taps, IChatEvents inbox, Visitors visitors, Afterwards afterwards, TimeProvider machine, ILogger<Invokes> logger)
{
    // A tap whose handling takes longer than this is answered in a word, and its card follows.
    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(2);

    public async Task<TeamsReply> TakeAsync(TeamsActivity activity, CancellationToken cancellationToken)
    {
        var answer = await AnswerAsync(activity, cancellationToken);
        if (answer is not TeamsReply.Unhandled)
        {
            afterwards.Run(token => visitors.SeenAsync(activity, token));
        }

        return answer;
    }

    private Task<TeamsReply> AnswerAsync(TeamsActivity activity, CancellationToken cancellationToken)
    {
        var data = activity.Body.Find("value", "action", "data") ?? activity.Body.Find("value", "data");
        return (activity.Name, data is { } given ? CardData.Read(given) : null) switch
        {
            ("adaptiveCard/action", CardData.Tap tap) => TapAsync(activity, tap, cancellationToken),
            ("adaptiveCard/action", CardData.Refresh refresh) => RefreshAsync(activity, refresh, cancellationToken),
            ("adaptiveCard/action", _) => Answer(InvokeAnswers.Refused(TeamsWords.UnknownButton)),
            ("task/fetch", CardData.Form form) => Answer(CallDialog.Open(form.Account)),
            ("task/submit", CardData.Form form) => SubmitAsync(activity, form.Id, data!.Value, cancellationToken),
            _ => Task.FromResult<TeamsReply>(new TeamsReply.Unhandled()),
        };
    }

    private Task<TeamsReply> TapAsync(TeamsActivity activity, CardData.Tap tap, CancellationToken cancellationToken) => InTimeAsync(
        async token => new TeamsReply.Json(await TakeAsync(activity, tap, token) switch
        {
            TakenTap.UnknownWorkspace => InvokeAnswers.Message(TeamsWords.NotInstalled),
            TakenTap.SomebodyElses => InvokeAnswers.Message(BotWords.SomebodyElses),
            TakenTap.Handled handled => Card(activity, handled.Now),
            _ => InvokeAnswers.Message(TeamsWords.Noted),
        }),
        () => new TeamsReply.Json(InvokeAnswers.Message(ChannelWords.NotTappedDown)), () => new TeamsReply.Json(InvokeAnswers.Failed(BotWords.Apology)), cancellationToken);

    // An admin may have switched the bot on again, and a tap is the first that is heard of it.
    private async Task<TakenTap> TakeAsync(TeamsActivity activity, CardData.Tap tap, CancellationToken cancellationToken)
    {
        var tapped = TeamsMessages.Tapped(activity, tap);
        var taken = await taps.TakeAsync(tapped, AtOnce, cancellationToken);
        if (taken is not TakenTap.UnknownWorkspace)
        {
            return taken;
        }

        await visitors.ReturnedAsync(activity, cancellationToken);
        return await taps.TakeAsync(tapped, AtOnce, cancellationToken);
    }

    private async Task<Kept> KeepAsync(TeamsActivity activity, ChatEvent filled, CancellationToken cancellationToken)
    {
        var kept = await inbox.KeepAsync(filled, cancellationToken);
        if (kept != Kept.UnknownWorkspace)
        {
            return kept;
        }

        await visitors.ReturnedAsync(activity, cancellationToken);
        return await inbox.KeepAsync(filled, cancellationToken);
    }

    // A card that refreshes by itself says nothing when there is nothing to show: it stays as it is.
    private async Task<TeamsReply> RefreshAsync(TeamsActivity activity, CardData.Refresh refresh, CancellationToken cancellationToken)
    {
        var isAsked = activity.Body.Text("value", "trigger") != "automatic";
        TeamsReply Otherwise(string text) => isAsked ? new TeamsReply.Json(InvokeAnswers.Message(text)) : new TeamsReply.Done();
        return await InTimeAsync(
            async token => await taps.StandingAsync(Sending.TeamsChannel.Name, activity.Tenant!, activity.From.Id, refresh.Message, token) is { } now
                ? new TeamsReply.Json(Card(activity, now))
                : Otherwise(TeamsWords.NotKept),
            () => Otherwise(TeamsWords.CannotRead), () => Otherwise(TeamsWords.CannotRead), cancellationToken);
    }

    private async Task<TeamsReply> SubmitAsync(TeamsActivity activity, string? id, JsonElement data, CancellationToken cancellationToken)
    {
        var typed = CallDialog.Typed(data);
        if (typed.Read(out var wrong) is not { } form)
        {
            return new TeamsReply.Json(CallDialog.Again(typed, wrong, id));
        }

        return await InTimeAsync(
            async token => await KeepAsync(activity, TeamsMessages.Filled(activity, form, id), token) == Kept.UnknownWorkspace
                ? new TeamsReply.Json(InvokeAnswers.DialogSays(TeamsWords.NotInstalled))
                : new TeamsReply.Done(),
            () => new TeamsReply.Json(CallDialog.Again(typed, new Dictionary<string, string> { [nameof(TypedCall.Account)] = ChannelWords.NotWrittenDown }, id)),
            () => new TeamsReply.Json(InvokeAnswers.DialogSays(BotWords.Apology)), cancellationToken);
    }

    private static JsonObject Card(TeamsActivity activity, StandingMessage now) => InvokeAnswers.Of(MessageCards.For(now.Message, now.Key, activity.From.Id));

    /// <param name="otherwise">The answer when the database is away or slow.</param>
    /// <param name="failed">The answer when anything else went wrong.</param>
    private async Task<TeamsReply> InTimeAsync(Func<CancellationToken, Task<TeamsReply>> work, Func<TeamsReply> otherwise, Func<TeamsReply> failed, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Most, machine);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await work(either.Token).WaitAsync(either.Token);
        }
        catch (Exception exception) when (exception is DbException or TimeoutException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            Log.NotInTime(logger, exception.GetType().Name);
            return otherwise();
        }

        // The edge of one invoke: whatever went wrong is logged once, and whoever tapped is told.
#pragma warning disable CA1031
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.Failed(logger, exception);
            return failed();
        }
    }

    private static Task<TeamsReply> Answer(JsonObject answer) => Task.FromResult<TeamsReply>(new TeamsReply.Json(answer));

    private static partial class Log
    {
        [LoggerMessage(843, LogLevel.Error, "An invoke of Teams' was answered without the database, which is away or slow ({Kind}).")]
        public static partial void NotInTime(ILogger logger, string kind);

        [LoggerMessage(844, LogLevel.Error, "An invoke of Teams' could not be handled.")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
