using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Nodes;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Teams.Cards;

namespace NudgeBot.Teams.Receiving;

/// <summary>Buttons, forms and cards that want their newest state: the answer is that of the request, and it comes in time whatever the database does.</summary>
internal sealed class Invokes(ITaps taps, IChatEvents inbox, TimeProvider machine)
{
    // A tap whose handling takes longer than this is answered in a word, and its card follows.
    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(2);

    public Task<TeamsReply> TakeAsync(TeamsActivity activity, CancellationToken cancellationToken)
    {
        var data = activity.Body.Find("value", "action", "data") ?? activity.Body.Find("value", "data");
        return (activity.Name, data is { } given ? CardData.Read(given) : null) switch
        {
            ("adaptiveCard/action", CardData.Tap tap) => InTimeAsync(token => TapAsync(activity, tap, token), TeamsWords.NotTappedDown, cancellationToken),
            ("adaptiveCard/action", CardData.Refresh refresh) => InTimeAsync(token => RefreshAsync(activity, refresh, token), TeamsWords.CannotRead, cancellationToken),
            ("adaptiveCard/action", _) => Answer(InvokeAnswers.Refused(TeamsWords.UnknownButton)),
            ("task/fetch", CardData.Form form) => Answer(CallDialog.Open(form.Account)),
            ("task/submit", CardData.Form) => SubmitAsync(activity, data!.Value, cancellationToken),
            _ => Task.FromResult<TeamsReply>(new TeamsReply.Unhandled()),
        };
    }

    private async Task<JsonObject> TapAsync(TeamsActivity activity, CardData.Tap tap, CancellationToken cancellationToken) =>
        await taps.TakeAsync(TeamsMessages.Tapped(activity, tap), AtOnce, cancellationToken) switch
        {
            (Kept.UnknownWorkspace, _) => InvokeAnswers.Message(TeamsWords.NotInstalled),
            (_, { } now) => Card(activity, now),
            _ => InvokeAnswers.Message(TeamsWords.Noted),
        };

    private async Task<JsonObject> RefreshAsync(TeamsActivity activity, CardData.Refresh refresh, CancellationToken cancellationToken) =>
        await taps.StandingAsync(Sending.TeamsChannel.Name, activity.Tenant!, activity.From.Id, refresh.Message, cancellationToken) is { } now
            ? Card(activity, now)
            : InvokeAnswers.Message(TeamsWords.NotYours);

    private async Task<TeamsReply> SubmitAsync(TeamsActivity activity, JsonElement data, CancellationToken cancellationToken)
    {
        var typed = CallDialog.Typed(data);
        if (typed.Read(out var wrong) is not { } form)
        {
            return new TeamsReply.Json(CallDialog.Again(typed, wrong));
        }

        return await InTimeAsync<TeamsReply>(
            async token =>
            {
                await inbox.KeepAsync(TeamsMessages.Filled(activity, form), token);
                return new TeamsReply.Done();
            },
            () => new TeamsReply.Json(CallDialog.Again(typed, new Dictionary<string, string> { [nameof(TypedCall.Account)] = TeamsWords.NotWrittenDown })), cancellationToken);
    }

    private static JsonObject Card(TeamsActivity activity, StandingMessage now) => InvokeAnswers.Of(MessageCards.For(now.Message, now.Key, activity.From.Id));

    private async Task<TeamsReply> InTimeAsync(Func<CancellationToken, Task<JsonObject>> work, string otherwise, CancellationToken cancellationToken) =>
        new TeamsReply.Json(await InTimeAsync(work, () => InvokeAnswers.Message(otherwise), cancellationToken));

    private async Task<T> InTimeAsync<T>(Func<CancellationToken, Task<T>> work, Func<T> otherwise, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Most, machine);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await work(either.Token).WaitAsync(either.Token);
        }
        catch (Exception exception) when (exception is DbException or TimeoutException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return otherwise();
        }
    }

    private static Task<TeamsReply> Answer(JsonObject answer) => Task.FromResult<TeamsReply>(new TeamsReply.Json(answer));
}
