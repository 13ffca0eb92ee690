using NudgeBot.Core.Chat.Absences;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.People;
using NudgeBot.Postgres.Messages;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Conversations;

/// <summary>Who looks after somebody's customers while they are away: said by the absent, told to the stand-in once.</summary>
internal static class StandIns
{
    /// <param name="understand">Reads what is left of the sentence without the stand-in.</param>
    /// <returns>False when it was no such sentence after all.</returns>
    public static async Task<bool> AnsweredAsync(Turn turn, StandInSentence sentence, Func<string, Task<Reading>> understand, CancellationToken cancellationToken)
    {
        if (sentence is not StandInSentence.Named named)
        {
            await (sentence switch
            {
                StandInSentence.ForWhom => ForWhomAsync(turn, cancellationToken),
                StandInSentence.WhoForMe => WhoForMeAsync(turn, cancellationToken),
                _ => CoverAsync(turn, null, cancellationToken),
            });
            return true;
        }

        var people = await new PersonStore(turn.Session).EverybodyAsync(cancellationToken);
        var (about, name) = named.Split([.. people.Select(person => person.Name)]);
        if (about.Length == 0)
        {
            await (named.IsClear ? CoverAsync(turn, name, cancellationToken) : Task.CompletedTask);
            return named.IsClear;
        }

        var reading = await understand(about);
        if (reading is not { Intent: Intent.TimeOff, Period: not null })
        {
            return false;
        }

        await Away.TakeAsync(turn, reading.Period, about, name, cancellationToken);
        return true;
    }

    /// <summary>Whom a name means and whether they can stand in then; else, or with reservations, why not, in words.</summary>
    public static async Task<(long? Id, string? Trouble)> ChooseAsync(Turn turn, string typed, Absence absence, CancellationToken cancellationToken)
    {
        var people = await new PersonStore(turn.Session).EverybodyAsync(cancellationToken);
        switch (StandInName.Of(typed, [.. people.Select(person => (person.Id, person.Name))]))
        {
            case StandInName.Found found when found.Id == turn.Speaker.Id:
                return (null, AbsenceWords.Yourself);
            case StandInName.Found found:
                var away = await new StandInStore(turn.Session).AwayWithinAsync(found.Id, absence.Days, cancellationToken);
                var days = Enumerable.Range(0, absence.Last.DayNumber - absence.First.DayNumber + 1).Select(absence.First.AddDays);
                return days.All(day => away.Any(one => one.Days.Contains(day))) ? (null, AbsenceWords.AwayToo(found.Name))
                    : (found.Id, away.Count == 0 ? null : AbsenceWords.PartlyAway(found.Name, away));
            case StandInName.OneOf several:
                return (null, AbsenceWords.OneOf(several.Names));
            default:
                return (null, AbsenceWords.Unknown(typed));
        }
    }

    /// <summary>Tells whoever begins or ceases to stand in for the speaker; returns what the speaker is to know of it, if anything.</summary>
    public static async Task<string?> TellAsync(Turn turn, IReadOnlyList<Absence> before, IReadOnlyList<Absence> after, CancellationToken cancellationToken)
    {
        var said = new List<string>();
        foreach (var id in before.Concat(after).Select(absence => absence.StandInId).OfType<long>().Distinct())
        {
            var (was, isNow) = (Covered(before, id, turn.Today), Covered(after, id, turn.Today));
            if (was.SequenceEqual(isNow) || await new PersonStore(turn.Session).FindAsync(id, cancellationToken) is not { } standIn)
            {
                continue;
            }

            var news = isNow.Except(was).ToList();
            var text = news.Count > 0 ? AbsenceWords.YouStandIn(turn.Speaker.Name, news[0]) : AbsenceWords.NoLonger(turn.Speaker.Name);
            var told = await WriteAsync(turn, id, text, cancellationToken);
            said.AddRange(news.Count == 0 ? [] : told ? [AbsenceWords.StandsIn(standIn.Name)] : [AbsenceWords.StandsInUntold(standIn.Name)]);
        }

        return said.Count == 0 ? null : string.Join(' ', said);
    }

    /// <summary>The speaker's present or next absence, with the name of whoever stands in.</summary>
    public static async Task<(Absence Absence, string? StandIn)?> PresentOrNextAsync(Turn turn, CancellationToken cancellationToken)
    {
        if ((await Away.OfAsync(turn, cancellationToken)).PresentOrNext(turn.Today) is not { } absence)
        {
            return null;
        }

        var standIn = absence.StandInId is { } id ? await new PersonStore(turn.Session).FindAsync(id, cancellationToken) : null;
        return (absence, standIn?.Name);
    }

    // "Ola covers for me": of the present absence, or the next.
    private static async Task CoverAsync(Turn turn, string? name, CancellationToken cancellationToken)
    {
        var before = await Away.OfAsync(turn, cancellationToken);
        if (before.PresentOrNext(turn.Today) is not { } absence)
        {
            await turn.SayAsync(name is null ? AbsenceWords.NotAway : AbsenceWords.CoverForWhen, cancellationToken);
            return;
        }

        var (id, trouble) = name is null ? (null, null) : await ChooseAsync(turn, name, absence, cancellationToken);
        if (name is not null && id is null)
        {
            await turn.SayAsync(trouble!, cancellationToken);
            return;
        }

        await Away.SetAsync(turn, before, before.With(absence with { StandInId = id }), name is null ? AbsenceWords.NobodyNow : trouble ?? AbsenceWords.Noted(absence, turn.Today), cancellationToken);
    }

    private static async Task WhoForMeAsync(Turn turn, CancellationToken cancellationToken) =>
        await turn.SayAsync(await PresentOrNextAsync(turn, cancellationToken) is var (absence, name) ? AbsenceWords.WhoForMe(name, absence) : AbsenceWords.NotAway, cancellationToken);

    private static async Task ForWhomAsync(Turn turn, CancellationToken cancellationToken)
    {
        var absent = await new StandInStore(turn.Session).ForAsync(turn.Speaker.Id, turn.Now, cancellationToken);
        await turn.SayAsync(absent.Count == 0 ? AbsenceWords.CoversForNobody : AbsenceWords.ForWhom([.. absent.Select(one => (one.Name, one.Until))]), cancellationToken);
    }

    private static async Task<bool> WriteAsync(Turn turn, long personId, string text, CancellationToken cancellationToken)
    {
        await new PersonStore(turn.Session).PlanByAsync(personId, turn.Now, cancellationToken);
        if (await new IdentityStore(turn.Session).AddressesOfAsync(personId, cancellationToken) is not [var address, ..])
        {
            return false;
        }

        await new OutboxStore(turn.Session).PlanAsync(
            new NewMessage(address.WorkspaceId, address.Conversation ?? address.UserId, address.UserId, personId, new ChatMessage(MessageKind.Text, text), turn.Now), cancellationToken);
        return true;
    }

    private static List<Absence> Covered(IEnumerable<Absence> absences, long standIn, DateOnly today) =>
        [.. absences.Where(absence => absence.StandInId == standIn && absence.Last >= today)];
}
