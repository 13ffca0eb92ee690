using NudgeBot.Core.People;
using NudgeBot.Core.People.Places;

namespace NudgeBot.Core.Chat.Hours;

/// <summary>What a sentence makes of somebody's hours.</summary>
public abstract record HoursChange
{
    private HoursChange()
    {
    }

    /// <summary>The hours are to be these.</summary>
    public sealed record To(PersonHours Hours) : HoursChange;

    /// <summary>It cannot be done, in the bot's words.</summary>
    public sealed record Refused(string Words) : HoursChange;

    /// <summary>The place has several zones.</summary>
    public sealed record WhichZone(string Place, IReadOnlyList<Zone> Zones) : HoursChange;

    /// <param name="now">Any moment: whether there is an opening at all is asked from it on.</param>
    public static HoursChange Of(HoursSentence sentence, PersonHours present, DateTimeOffset now) => sentence switch
    {
        HoursSentence.NoSuchTime no => new Refused(HoursWords.NoSuchTime(no.Typed)),
        HoursSentence.Works { Opens: { } opens, Closes: { } closes } when opens == closes => new Refused(HoursWords.NoLength(opens)),
        HoursSentence.Works works => Checked(
            present with { Days = works.Days ?? present.Days, Opens = works.Opens ?? present.Opens, Closes = works.Closes ?? present.Closes }, now),
        HoursSentence.OtherDays days => Checked(present with { Days = [.. present.Days.Union(days.Also).Except(days.Never).Order()] }, now),
        HoursSentence.Quiet { From: var from, To: var to } => Checked(present with { Quiet = new QuietTime(from ?? present.Closes, to ?? present.Opens) }, now),
        HoursSentence.NoQuiet => new To(present with { Quiet = null }),
        HoursSentence.Lives { Found: Whereabouts.There there } => new To(present with { Zone = there.Zone }),
        HoursSentence.Lives { Found: Whereabouts.OneOf one } lives => new WhichZone(lives.Place, one.Zones),
        HoursSentence.Lives lives => new Refused(HoursWords.NoSuchPlace(lives.Place)),
        _ => new To(present),
    };

    private static HoursChange Checked(PersonHours hours, DateTimeOffset now) =>
        hours.Days.Count == 0 ? new Refused(HoursWords.NoDays)
        : hours.Quiet is { } quiet && (quiet.From == quiet.To || !hours.IsEverOpen(now)) ? new Refused(HoursWords.AlwaysQuiet(hours))
        : new To(hours);
}
