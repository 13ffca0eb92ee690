using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Wishes;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Postgres.Customers;
using NudgeBot.Postgres.Nudges;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Conversations;

/// <summary>A manager decides who looks after a customer: by a button, by a name alone, or in a sentence.</summary>
internal static class OwnerAnswers
{
    public static async Task TapAsync(Turn turn, IReadOnlyList<long> value, CancellationToken cancellationToken)
    {
        if (value is not [var id, var ownerId] || await new OwnerQuestionStore(turn.Session).FindAsync(id, cancellationToken) is not { } question
            || !await MayDecideAsync(turn, question, cancellationToken)
            || (await new PersonStore(turn.Session).EverybodyAsync(cancellationToken)).FirstOrDefault(person => person.Id == ownerId) is not { } owner)
        {
            await turn.SayAsync(BotWords.NotUnderstood, cancellationToken);
            return;
        }

        await DecideAsync(turn, question, owner, cancellationToken);
    }

    /// <summary>"Ola looks after Acme"; false when no such question is open for the speaker.</summary>
    public static async Task<bool> SayAsync(Asked asked, Wish.LooksAfter wish, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(asked.Turn, cancellationToken);
        if (wish.Customer is not (null or Wish.This))
        {
            open = await asked.CustomerAsync(wish.Customer, cancellationToken) is Attribution.To { Account: var account } ? [.. open.Where(question => question.AccountId == account.Id)] : [];
        }

        if (open.Count == 0)
        {
            return false;
        }

        var (reps, teams) = await Counting.MembersAsync(asked.Turn, cancellationToken);
        await (Named(reps, wish.Person) is [var owner]
            ? DecideOneAsync(asked.Turn, open, owner, cancellationToken)
            : asked.Turn.SayAsync(OwnerWords.NobodyCalled(wish.Person, [.. reps.Select(rep => rep.Name)]), cancellationToken));
        return true;
    }

    /// <summary>A name and nothing else; false when it is none, or no question is open for the speaker.</summary>
    public static async Task<bool> NameAsync(Asked asked, CancellationToken cancellationToken)
    {
        if (await OpenAsync(asked.Turn, cancellationToken) is not { Count: > 0 } open)
        {
            return false;
        }

        var (reps, _) = await Counting.MembersAsync(asked.Turn, cancellationToken);
        if (Named(reps, asked.Text.Trim().TrimEnd('.', '!')) is not [var owner])
        {
            return false;
        }

        await DecideOneAsync(asked.Turn, open, owner, cancellationToken);
        return true;
    }

    /// <summary>The decision is taken back: the customer is with whoever had them, and the question open again.</summary>
    public static async Task UndoAsync(Turn turn, long id, CancellationToken cancellationToken)
    {
        var questions = new OwnerQuestionStore(turn.Session);
        if (await questions.FindAsync(id, cancellationToken) is not { } question || !await MayDecideAsync(turn, question, cancellationToken))
        {
            await turn.SayAsync(BotWords.NotUnderstood, cancellationToken);
            return;
        }

        if (question.OwnerId is not { } ownerId)
        {
            await turn.SayAsync(BotWords.AlreadyUndone, cancellationToken);
            return;
        }

        if (ownerId != question.RepId && !await new OwnerChangeStore(turn.Session).MoveBackAsync(question, turn.Speaker.Id, turn.Now, cancellationToken))
        {
            await turn.SayAsync(OwnerWords.ChangedSince, cancellationToken);
            return;
        }

        if (await questions.ReopenAsync(id, cancellationToken))
        {
            await MuteAgainAsync(turn, id, cancellationToken);
            await OwnerCards.ReopenAsync(turn, id, cancellationToken);
        }

        await PlanAsync(turn, question.RepId, ownerId, cancellationToken);
        await Telling.TellAsync(turn, question.RepId, OwnerWords.TakenBackTo(question.AccountName, turn.Speaker.Name), cancellationToken);
        if (ownerId != question.RepId)
        {
            await Telling.TellAsync(turn, ownerId, OwnerWords.TakenBackFrom(question.AccountName, turn.Speaker.Name), cancellationToken);
        }

        await turn.SayAsync(OwnerWords.TakenBack(question.AccountName), cancellationToken);
    }

    private static async Task DecideAsync(Turn turn, OwnerQuestion question, PersonRow owner, CancellationToken cancellationToken)
    {
        if (!await new OwnerQuestionStore(turn.Session).DecideAsync(question.Id, turn.Speaker.Id, owner.Id, turn.Now, cancellationToken))
        {
            await turn.SayAsync(OwnerWords.DecidedAlready(question.AccountName, question.OwnerName ?? owner.Name), cancellationToken);
            return;
        }

        await NotMine.LiftAsync(turn, question.Id, cancellationToken);
        if (owner.Id == question.RepId)
        {
            // Whatever was taken back is due once more, and comes as soon as there is room for it.
            await NudgeCards.ReopenSettledByAsync(turn, NotMine.By(question.Id), turn.Now, cancellationToken);
            await Telling.TellAsync(turn, question.RepId, OwnerWords.Kept(question.AccountName, turn.Speaker.Name), cancellationToken);
        }
        else
        {
            await new OwnerChangeStore(turn.Session).MoveAsync(question, owner.Id, turn.Speaker.Id, turn.Now, cancellationToken);
            await Telling.TellAsync(turn, question.RepId, OwnerWords.Gone(question.AccountName, owner.Name, turn.Speaker.Name), cancellationToken);
            await Telling.TellAsync(turn, owner.Id, OwnerWords.Yours(question.AccountName, turn.Speaker.Name), cancellationToken);
        }

        await OwnerCards.SettleAsync(turn, question.Id, OwnerWords.DecidedState(owner.Name, turn.Speaker.Name), cancellationToken);
        await PlanAsync(turn, question.RepId, owner.Id, cancellationToken);
        await TakingBack.SayAsync(turn, OwnerWords.Decided(question.AccountName, owner.Name, question.RepName), TakingBack.Owner, question.Id, cancellationToken);
    }

    // With several open a name alone does not say for which; each is a button that does.
    private static Task DecideOneAsync(Turn turn, IReadOnlyList<OwnerQuestion> open, PersonRow owner, CancellationToken cancellationToken)
    {
        if (open is [var only])
        {
            return DecideAsync(turn, only, owner, cancellationToken);
        }

        var text = OwnerWords.ForWhich(owner.Name);
        var buttons = open.Select(question => new CardAction(Actions.Say, question.AccountName, OwnerWords.Answer(owner.Name, question.AccountName)));
        return turn.SayAsync(
            new ChatMessage(MessageKind.Question, $"{text} {BotWords.Listed([.. open.Select(question => question.AccountName)])}?", new Card(text, [], null, [.. buttons])), cancellationToken);
    }

    private static async Task<IReadOnlyList<OwnerQuestion>> OpenAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.IsManager ? await new OwnerQuestionStore(turn.Session).OpenForAsync(turn.Speaker.Id, cancellationToken) : [];

    // Whoever manages the rep's team, or an admin; never the rep.
    private static async Task<bool> MayDecideAsync(Turn turn, OwnerQuestion question, CancellationToken cancellationToken) =>
        question.RepId != turn.Speaker.Id
        && (turn.Speaker.Role == "admin" || (await new PersonStore(turn.Session).TeamsSeenByAsync(turn.Speaker.Id, cancellationToken)).Any(team => team.Id == question.RepTeamId));

    private static async Task MuteAgainAsync(Turn turn, long questionId, CancellationToken cancellationToken)
    {
        var mutes = new MuteStore(turn.Session);
        foreach (var mute in await mutes.WithAsync(null, questionId, cancellationToken))
        {
            await mutes.RestoreAsync(mute.Id, cancellationToken);
        }
    }

    private static async Task PlanAsync(Turn turn, long repId, long ownerId, CancellationToken cancellationToken)
    {
        var people = new PersonStore(turn.Session);
        await people.PlanByAsync(repId, turn.Now, cancellationToken);
        await people.PlanByAsync(ownerId, turn.Now, cancellationToken);
    }

    private static IReadOnlyList<PersonRow> Named(IReadOnlyList<PersonRow> reps, string name) =>
        reps.Where(rep => rep.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList() is { Count: > 0 } whole ? whole
        : [.. reps.Where(rep => rep.Name.Split(' ')[0].Equals(name, StringComparison.OrdinalIgnoreCase))];
}
