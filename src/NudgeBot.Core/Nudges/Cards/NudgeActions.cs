using System.Globalization;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Nudges.Rules;

namespace NudgeBot.Core.Nudges.Cards;

/// <summary>The buttons of a nudge. Their ids come back in the tap, with the nudge's id as the value.</summary>
public static class NudgeActions
{
    public const string Connected = "log.connected";
    public const string Voicemail = "log.voicemail";
    public const string NoAnswer = "log.no_answer";
    public const string InTwoHours = "snooze.2h";
    public const string Tomorrow = "snooze.tomorrow";
    public const string Why = "why";
    public const string Park = "lead.park";
    public const string More = "lead.more";
    public const string Close = "lead.close";

    /// <summary>The buttons for a nudge of this rule.</summary>
    public static IReadOnlyList<CardAction> Of(IRule rule, long nudgeId)
    {
        var value = nudgeId.ToString(CultureInfo.InvariantCulture);
        var actions = new List<CardAction>();
        if (rule.AsksForACall)
        {
            actions.AddRange([new(Connected, "Connected", value), new(Voicemail, "Voicemail", value), new(NoAnswer, "No answer", value)]);
        }

        if (rule is LeadQuestion)
        {
            return [new(Park, "Park for a month", value), new(More, "Two days more", value), new(Close, "Close", value), new(Why, "Why?", value)];
        }

        // Two hours after the last hour of the day nobody is there.
        if (rule.Place != Place.OneMoreCall)
        {
            actions.Add(new(InTwoHours, "In 2 hours", value));
        }

        return [.. actions, new(Tomorrow, "Tomorrow", value), new(Why, "Why?", value)];
    }
}
