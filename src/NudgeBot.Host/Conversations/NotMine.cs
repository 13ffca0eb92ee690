using System.Globalization;
using NudgeBot.Core.Chat.Wishes;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Postgres.Customers;
using NudgeBot.Postgres.Nudges;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Conversations;

/// <summary>"Not my account": quiet about it at once, and whoever manages the rep is asked, once, who looks after it.</summary>
internal static class NotMine
{
    private const int MostChoices = 5;

    public static async Task<bool> SayAsync(Asked asked, Wish.NotMine wish, CancellationToken cancellationToken)
    {
        switch (await asked.CustomerAsync(wish.Customer, cancellationToken))
        {
            case Attribution.To { Account: var account }:
                await SayAsync(asked.Turn, account.Id, wish.Customer is null or Wish.This ? asked.Meant : null, cancellationToken);
                return true;
            case Attribution.Unclear { Doubt: { Kind: Core.Chat.Understanding.DoubtKind.AmbiguousAccount } doubt }:
                await asked.AskWhichAsync(doubt, wish.Customer, cancellationToken);
                return true;
            default:
                if (wish.Customer is null)
                {
                    await asked.Turn.SayAsync(OwnerWords.WhichCustomer, cancellationToken);
                }

                return wish.Customer is null;
        }
    }

    /// <param name="nudge">The nudge that is answered with it; null when the customer was named.</param>
    public static async Task SayAsync(Turn turn, long accountId, OpenNudge? nudge, CancellationToken cancellationToken)
    {
        var account = (await new AccountStore(turn.Session).FindAsync(accountId, cancellationToken))!;
        var questions = new OwnerQuestionStore(turn.Session);
        var open = await new OpenNudgeStore(turn.Session).AboutAsync(turn.Speaker.Id, accountId, cancellationToken);
        if (account.OwnerId != turn.Speaker.Id && open.All(about => about.DealId is null))
        {
            await turn.SayAsync(OwnerWords.NotYoursAnyway(account.Name, account.OwnerName), cancellationToken);
            return;
        }

        if (await questions.AskAsync(accountId, turn.Speaker.Id, turn.Now, cancellationToken) is not { } id)
        {
            await turn.SayAsync(OwnerWords.AskedAlready(account.Name), cancellationToken);
            return;
        }

        await QuietAsync(turn, accountId, nudge, id, cancellationToken);
        var asked = await AskAsync(turn, account, id, cancellationToken);
        var text = asked.Count == 0 ? OwnerWords.NobodyToAsk(account.Name) : OwnerWords.Asked(account.Name, asked);
        await TakingBack.SayAsync(turn, text, TakingBack.NotTheirs, id, cancellationToken);
    }

    /// <summary>"It is mine after all": the question is settled, and the nudges stand again.</summary>
    public static async Task UndoAsync(Turn turn, long id, CancellationToken cancellationToken)
    {
        var questions = new OwnerQuestionStore(turn.Session);
        if (await questions.FindAsync(id, cancellationToken) is not { } question || question.RepId != turn.Speaker.Id)
        {
            await turn.SayAsync(BotWords.NotUnderstood, cancellationToken);
            return;
        }

        if (!await questions.DecideAsync(id, turn.Speaker.Id, turn.Speaker.Id, turn.Now, cancellationToken))
        {
            await turn.SayAsync(OwnerWords.DecidedAlready(question.AccountName, question.OwnerName!), cancellationToken);
            return;
        }

        await OwnerCards.SettleAsync(turn, id, OwnerWords.StillMineState(question.RepName), cancellationToken);
        await LiftAsync(turn, id, cancellationToken);
        await NudgeCards.ReopenSettledByAsync(turn, By(id), cancellationToken);
        await new PersonStore(turn.Session).PlanByAsync(turn.Speaker.Id, turn.Now, cancellationToken);
        await turn.SayAsync(OwnerWords.StillMine(question.AccountName), cancellationToken);
    }

    /// <summary>The mute that waited for the question ends.</summary>
    public static async Task LiftAsync(Turn turn, long questionId, CancellationToken cancellationToken)
    {
        var mutes = new MuteStore(turn.Session);
        foreach (var mute in await mutes.WithAsync(null, questionId, cancellationToken))
        {
            await mutes.LiftAsync(mute.Id, "decided", turn.Now, cancellationToken);
        }
    }

    /// <summary>The name under which a question settles nudges.</summary>
    public static string By(long questionId) => string.Create(CultureInfo.InvariantCulture, $"owner question {questionId}");

    // The nudge that was answered goes, whatever it is about; the others as far as a mute covers them.
    private static async Task QuietAsync(Turn turn, long accountId, OpenNudge? nudge, long questionId, CancellationToken cancellationToken)
    {
        var mute = new NewMute(turn.Speaker.Id, accountId, null, null, QuestionId: questionId);
        await new MuteStore(turn.Session).AddAsync(mute, turn.Now, cancellationToken);
        if (nudge is not null)
        {
            await NudgeCards.SeenAsync(turn, nudge.Id, cancellationToken);
            await NudgeCards.WithdrawAsync(turn, nudge, By(questionId), OwnerWords.State, cancellationToken);
        }

        await Muting.WithdrawCoveredAsync(turn, mute, By(questionId), OwnerWords.State, "not their account", cancellationToken);
        await new PersonStore(turn.Session).PlanByAsync(turn.Speaker.Id, turn.Now, cancellationToken);
    }

    // The names of those who were asked.
    private static async Task<IReadOnlyList<string>> AskAsync(Turn turn, AccountRow account, long questionId, CancellationToken cancellationToken)
    {
        var (questions, people) = (new OwnerQuestionStore(turn.Session), new PersonStore(turn.Session));
        var reps = turn.Speaker.TeamId is { } team
            ? await people.MembersAsync([team], cancellationToken)
            : [.. (await people.EverybodyAsync(cancellationToken)).Where(person => person.Role == "rep")];
        var question = OwnerCards.Question(questionId, turn.Speaker, account.Name, [.. reps.Where(rep => rep.Id != turn.Speaker.Id).Take(MostChoices)]);

        var (asked, messages) = (new List<string>(), new List<long>());
        async Task TellAsync(IReadOnlyList<long> deciders)
        {
            foreach (var decider in deciders)
            {
                if (await Telling.TellAsync(turn, decider, question, cancellationToken) is { } message)
                {
                    messages.Add(message);
                    asked.Add((await people.FindAsync(decider, cancellationToken))!.Name);
                }
            }
        }

        await TellAsync(await questions.ManagersAsync(turn.Speaker.Id, cancellationToken));
        if (asked.Count == 0)
        {
            await TellAsync(await questions.AdminsAsync(turn.Speaker.Id, cancellationToken));
        }

        await questions.KeepMessagesAsync(questionId, messages, cancellationToken);
        return asked;
    }
}
