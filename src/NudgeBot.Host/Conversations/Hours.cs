using NudgeBot.Core.Chat.Absences;
using NudgeBot.Core.Chat.Holidays;
using NudgeBot.Core.Chat.Hours;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.People;
using NudgeBot.Core.People.Places;
using NudgeBot.Postgres.Nudges;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Conversations;

/// <summary>"I work 8 to 4", "I'm in Lisbon", "my hours?": the speaker's own working time, in force at once.</summary>
internal static class Hours
{
    public static async Task AnswerAsync(Turn turn, HoursSentence sentence, CancellationToken cancellationToken)
    {
        var present = await OfAsync(turn, cancellationToken);
        if (sentence is HoursSentence.Show)
        {
            await ShowAsync(turn, present, cancellationToken);
            return;
        }

        switch (HoursChange.Of(sentence, present, turn.Now))
        {
            case HoursChange.Refused refused:
                await turn.SayAsync(refused.Words, cancellationToken);
                break;
            case HoursChange.WhichZone which:
                await AskAsync(turn, which, cancellationToken);
                break;
            case HoursChange.To to:
                await SetAsync(turn, present, to.Hours, cancellationToken);
                break;
        }
    }

    /// <summary>A tap on one of the zones that were offered.</summary>
    public static async Task MoveAsync(Turn turn, string? zone, CancellationToken cancellationToken)
    {
        if (Zone.Find(zone) is { } found)
        {
            await AnswerAsync(turn, new HoursSentence.Lives(found.Id, new Whereabouts.There(found)), cancellationToken);
        }
    }

    public static async Task<PersonHours> OfAsync(Turn turn, CancellationToken cancellationToken) =>
        PersonHours.Of(await new WorkingTimeChangeStore(turn.Session).TakeAsync(new WorkingTimeOf.Person(turn.Speaker.Id), PersonHours.Values, cancellationToken));

    public static async Task<QuietTime?> TeamsQuietAsync(Turn turn, CancellationToken cancellationToken) =>
        (await new PolicyStore(turn.Session).OfPersonAsync(turn.Speaker.Id, cancellationToken)).Quiet;

    private static async Task SetAsync(Turn turn, PersonHours present, PersonHours wanted, CancellationToken cancellationToken)
    {
        var made = await TimeChanges.MakeAsync(turn, new WorkingTimeOf.Person(turn.Speaker.Id), present.To(wanted), cancellationToken);
        var quiet = await TeamsQuietAsync(turn, cancellationToken);
        await (made is null
            ? turn.SayAsync($"{HoursWords.SoAlready} {HoursWords.Line(present, quiet)}", cancellationToken)
            : TimeChanges.SayAsync(turn, HoursWords.Changed(wanted, quiet, turn.Now), [made], cancellationToken));
    }

    private static Task AskAsync(Turn turn, HoursChange.WhichZone which, CancellationToken cancellationToken)
    {
        var text = HoursWords.WhichZone(which.Place);
        var choices = which.Zones.Select(zone => new CardAction(Actions.Zone, HoursWords.ZoneLabel(zone, turn.Now), zone.Id)).ToList();
        var spoken = HoursWords.WhichToSay(text, which.Zones);
        return turn.SayAsync(new ChatMessage(MessageKind.Question, spoken, new Card(text, [], null, choices)), cancellationToken);
    }

    private static async Task ShowAsync(Turn turn, PersonHours hours, CancellationToken cancellationToken)
    {
        var calendar = await Holidays.OfSpeakerAsync(turn, cancellationToken);
        var lines = new List<string>
        {
            HoursWords.Line(hours, await TeamsQuietAsync(turn, cancellationToken)),
            HolidayWords.Next(Holidays.NextWorked(turn, calendar)),
        };

        if (await StandIns.PresentOrNextAsync(turn, cancellationToken) is var (absence, name))
        {
            lines.Add(AbsenceWords.Shown(absence, name));
        }

        await turn.SayAsync(string.Join('\n', [.. lines, HoursWords.HowToChange]), cancellationToken);
    }
}
