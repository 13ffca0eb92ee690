using System.Globalization;
using NudgeBot.Core.Chat.Wishes;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Nudges.Cards;
using NudgeBot.Postgres.Nudges;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Conversations;

/// <summary>"Park it", "more", "close it": what becomes of a lead that nobody has reached.</summary>
internal static class Leads
{
    private const int DaysAside = 30;
    private static readonly string[] Rules = ["lead_question", "new_lead"];

    /// <summary>False where the nudge that is meant is not about a lead: then the words mean something else.</summary>
    public static async Task<bool> SayAsync(Asked asked, Wish.Lead wish, CancellationToken cancellationToken)
    {
        if (asked.Meant is not { State: "sent" or "snoozed" } nudge || !Rules.Contains(nudge.Rule))
        {
            return false;
        }

        await AnswerAsync(asked.Turn, nudge, wish.Answer, cancellationToken);
        return true;
    }

    public static async Task AnswerAsync(Turn turn, OpenNudge nudge, string answer, CancellationToken cancellationToken)
    {
        if (!Rules.Contains(nudge.Rule) || answer is not (LeadAnswers.Park or LeadAnswers.More or LeadAnswers.Close))
        {
            await turn.SayAsync(BotWords.NotUnderstood, cancellationToken);
            return;
        }

        var back = turn.Opening(turn.Today.AddDays(DaysAside));
        var day = SpokenTime.WeekDay(turn.Zone.Date(back), turn.Today);
        var policy = await new PolicyStore(turn.Session).OfPersonAsync(turn.Speaker.Id, cancellationToken);
        var (since, state, said) = answer switch
        {
            LeadAnswers.Park => (back, LeadWords.ParkedState(day), LeadWords.Parked(nudge.AccountName, day)),
            LeadAnswers.More => (turn.Now, LeadWords.MoreState, LeadWords.More(nudge.AccountName, policy.LeadDays)),
            _ => ((DateTimeOffset?)null, LeadWords.ClosedState, LeadWords.Closed(nudge.AccountName)),
        };

        var id = await new LeadAnswerStore(turn.Session).AnswerAsync(nudge, answer, since, closes: answer == LeadAnswers.Close, turn.Now, cancellationToken);
        await NudgeCards.AnswerAsync(turn, nudge, By(id), state, cancellationToken);
        await new PersonStore(turn.Session).PlanByAsync(turn.Speaker.Id, since ?? turn.Now, cancellationToken);
        await TakingBack.SayAsync(turn, said, TakingBack.Lead, id, cancellationToken);
    }

    public static async Task UndoAsync(Turn turn, long id, CancellationToken cancellationToken)
    {
        var answers = new LeadAnswerStore(turn.Session);
        if (await answers.FindAsync(id, cancellationToken) is not { } answer || answer.RepId != turn.Speaker.Id)
        {
            await turn.SayAsync(BotWords.NotUnderstood, cancellationToken);
            return;
        }

        if (!await answers.UndoAsync(id, turn.Now, cancellationToken))
        {
            await turn.SayAsync(LeadWords.ChangedSince, cancellationToken);
            return;
        }

        await NudgeCards.ReopenSettledByAsync(turn, By(id), cancellationToken);
        await new PersonStore(turn.Session).PlanByAsync(turn.Speaker.Id, turn.Now, cancellationToken);
        await turn.SayAsync(LeadWords.Undone(answer.AccountName), cancellationToken);
    }

    private static string By(long answerId) => string.Create(CultureInfo.InvariantCulture, $"lead answer {answerId}");
}
