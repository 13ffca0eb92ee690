using NudgeBot.Core.Calls;
using NudgeBot.Core.Chat.Evenings;
using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Host.Schedule;
using NudgeBot.Postgres.Customers;
using NudgeBot.Postgres.Messages;
using NudgeBot.Postgres.Nudges;
using NudgeBot.Postgres.People;
using NudgeBot.Postgres.Reports;

namespace NudgeBot.Host.Conversations;

/// <summary>
/// What follows from an answer to "Whom did you reach by phone today?". The question stays open until its reader says that this was all, or the day is
/// over: names alone are then calls that reached somebody, and an email is no answer.
/// </summary>
internal static class EveningAnswers
{
    /// <summary>Whether the sentence says that there was nobody, or nobody else.</summary>
    public static async Task<bool> ClosedAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        if (!EveningAnswer.IsNobody(text) || await OpenAsync(turn, cancellationToken) is not { } question)
        {
            return false;
        }

        await CloseAsync(turn, question, cancellationToken);
        return true;
    }

    /// <summary>The answer read as a report of calls; null when it is something else. Who is in the log already is not in it, and is said.</summary>
    /// <param name="plain">The sentence as it is read by itself.</param>
    public static async Task<Reading?> ReadAsync(Turn turn, string text, Reading plain, Func<string, Task<Reading>> read, CancellationToken cancellationToken)
    {
        if (plain.MayLog || plain.Touches.Count > 0 || plain.Intent is not (Intent.Unknown or Intent.LogCall or Intent.QuestionAboutCall) || EveningAnswer.AsReport(text) is not { } report
            || await OpenAsync(turn, cancellationToken) is null || await read(report) is not { Intent: Intent.LogCall, Calls.Count: > 0 } answer)
        {
            return null;
        }

        return await AnyKnownAsync(turn, answer.Calls, cancellationToken)
            ? answer with { Calls = await WithEverybodyNamedAsync(turn, answer.Calls, EveningAnswer.Names(text), cancellationToken) }
            : null;
    }

    // Whoever is named and was not understood is asked about with the others, not passed over, unless it is somebody whom we know there.
    private static async Task<IReadOnlyList<ReportedCall>> WithEverybodyNamedAsync(
        Turn turn, IReadOnlyList<ReportedCall> calls, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var all = calls.ToList();
        foreach (var name in names.Count > calls.Count ? names.Where(name => !calls.Any(call => Has(call.Account, name))) : [])
        {
            if (all.FindIndex(call => Has(call.Contact, name)) is var place and >= 0)
            {
                if (await Attribution.OfAsync(turn, all[place].Account, cancellationToken) is Attribution.To to
                    && await new AccountStore(turn.Session).ContactNamedAsync(to.Account.Id, name, cancellationToken) is not null)
                {
                    continue;
                }

                all[place] = all[place] with { Contact = null };
            }

            all.Add(new ReportedCall(name, CallOutcome.Connected, CallDirection.Outbound));
        }

        return all;
    }

    private static bool Has(string? known, string name) => known?.Contains(name, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Logs who is not in today's log yet, and says who is.</summary>
    public static async Task LogAsync(Turn turn, IReadOnlyList<ReportedCall> calls, CancellationToken cancellationToken)
    {
        var connected = await ConnectedAsync(turn, (await OpenAsync(turn, cancellationToken))?.Day ?? turn.Today, cancellationToken);
        var had = new List<string>();
        var added = new List<ReportedCall>();
        foreach (var call in calls)
        {
            if (await Attribution.OfAsync(turn, call.Account, cancellationToken) is Attribution.To { Account.Name: var name } && connected.Contains(name))
            {
                had.Add(name);
            }
            else
            {
                added.Add(call);
            }
        }

        if (had.Count > 0)
        {
            await turn.SayAsync(EveningWords.HaveThem(had), cancellationToken);
        }

        if (added.Count > 0)
        {
            await Sentences.LogAsync(turn, added, null, cancellationToken);
        }
    }

    /// <summary>"Nobody else", by the button.</summary>
    public static async Task TapAsync(Turn turn, IReadOnlyList<long> value, CancellationToken cancellationToken)
    {
        if (value is not [var id] || await new NoticeStore(turn.Session).QuestionAsync(id, cancellationToken) is not { } question || question.PersonId != turn.Speaker.Id)
        {
            await turn.SayAsync(BotWords.SomebodyElses, cancellationToken);
        }
        else if (await IsLongOverAsync(turn, question, cancellationToken))
        {
            await turn.SayAsync(EveningWords.LongOver, cancellationToken);
        }
        else
        {
            await CloseAsync(turn, question, cancellationToken);
        }
    }

    private static async Task CloseAsync(Turn turn, AskedQuestion question, CancellationToken cancellationToken)
    {
        if (!await new NoticeStore(turn.Session).AnswerAsync(question.Id, turn.Now, cancellationToken))
        {
            await turn.SayAsync(EveningWords.AnsweredAlready, cancellationToken);
            return;
        }

        var answer = EveningWords.ThatIsAll(await ConnectedAsync(turn, question.Day, cancellationToken));
        await SettleCardAsync(turn, question, answer, cancellationToken);
        await turn.SayAsync(answer, cancellationToken);
    }

    // A card that the question shares with a nudge keeps the nudge's buttons.
    private static async Task SettleCardAsync(Turn turn, AskedQuestion question, string answer, CancellationToken cancellationToken)
    {
        var outbox = new OutboxStore(turn.Session);
        if (question.OutboxId is not { } id || await outbox.FindAsync(id, cancellationToken) is not { } sent
            || (await outbox.AsItStandsAsync(sent.WorkspaceId, id, cancellationToken))?.Message is not { Card: { } card } message)
        {
            return;
        }

        var settled = question.NudgeId is null ? card.Settled(answer) : card with { Actions = [.. card.Actions.Where(action => action.Id != NoticeMessages.NobodyElse)] };
        await outbox.PlanUpdateAsync(sent, message with { Text = $"{message.Text}\n{answer}", Card = settled }, turn.Now, cancellationToken);
    }

    private static async Task<AskedQuestion?> OpenAsync(Turn turn, CancellationToken cancellationToken) =>
        await new NoticeStore(turn.Session).QuestionAsync(turn.Speaker.Id, turn.Zone.StartOf(turn.Today.AddDays(-1)), cancellationToken) is { AnsweredAt: null } open
        && !await IsLongOverAsync(turn, open, cancellationToken) ? open : null;

    // A night shift goes on after midnight, and so does its question.
    private static async Task<bool> IsLongOverAsync(Turn turn, AskedQuestion question, CancellationToken cancellationToken) =>
        question.DecidedAt < turn.Zone.StartOf(turn.Today)
        && (await new WorkingTimeStore(turn.Session).OfAsync(turn.Speaker.Id, turn.Now, cancellationToken))?.Hours.DayOf(question.Day)?.Contains(turn.Now) != true;

    // A greeting is no name: at least one of them is somebody we know.
    private static async Task<bool> AnyKnownAsync(Turn turn, IReadOnlyList<ReportedCall> calls, CancellationToken cancellationToken)
    {
        foreach (var call in calls)
        {
            if (await Attribution.OfAsync(turn, call.Account, cancellationToken) is Attribution.To or Attribution.Unclear { Doubt.Kind: DoubtKind.AmbiguousAccount })
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<IReadOnlyList<string>> ConnectedAsync(Turn turn, DateOnly since, CancellationToken cancellationToken) =>
        (await new CountStore(turn.Session).ConnectedWithAsync([new CountWindow(turn.Speaker.Id, turn.Zone.StartOf(since), turn.Now.AddSeconds(1))], cancellationToken))[0];
}
