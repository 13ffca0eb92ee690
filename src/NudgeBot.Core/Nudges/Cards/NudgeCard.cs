using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Nudges.Rules;

namespace NudgeBot.Core.Nudges.Cards;

/// <summary>A nudge as a message: whom to dial, why, what was said last, what time it is there, what to say. The text alone says it all.</summary>
public static class NudgeCard
{
    /// <summary>The message for a nudge that goes out under this id.</summary>
    public static ChatMessage Write(Candidate nudge, CardFacts facts, long nudgeId)
    {
        var say = TalkTracks.Choose(nudge.Rule.TalkTracks(facts.Mode), nudge.Identity);
        var why = nudge.Rule.Evidence(facts);
        var (note, promised, there) = (Note(facts), Promised(facts), There(facts));

        string?[] sentences =
        [
            NudgeWords.Opening(nudge, facts),
            StandsIn(facts) is { } absent ? $"You stand in for {absent}." : null,
            Sentence(why),
            note is null ? null : Sentence($"{(facts.StandsInFor is null ? NudgeWords.LastNote : $"{facts.StandsInFor.Name}'s last note")}: “{note}”"),
            promised is null || nudge.Rule is CallbackDue ? null : $"You promised a call {promised}.",
            nudge.Rule.AsksForACall ? $"It is {there} there." : null,
            say,
            nudge.Rule.AsksForACall ? $"If it is voicemail, {NudgeWords.Voicemail(facts.Policy.Voicemail)}." : null,
            nudge.Rule.AsksForACall ? NudgeWords.TellMe : null,
        ];

        var card = new Card(NudgeWords.Title(nudge.Rule, facts), Facts(nudge.Rule, facts, why, say), Table: null, NudgeActions.Of(nudge.Rule, nudgeId))
        {
            Call = nudge.Rule.AsksForACall ? new CardCall(facts.Account.Name, facts.Number) : null,
        };
        return new ChatMessage(MessageKind.Nudge, string.Join(' ', sentences.Where(sentence => sentence is not null)), card);
    }

    /// <summary>The same message once the nudge is settled: no buttons, and the words that say why.</summary>
    public static ChatMessage Settle(ChatMessage message, string why) =>
        message with { Text = $"{message.Text}\n{why}", Card = message.Card?.Settled(why) };

    private static List<CardFact> Facts(IRule rule, CardFacts facts, string why, string say)
    {
        var dial = facts.Number is not { } number ? null : facts.Contact is { } contact ? $"{contact.Name}{(contact.Title is { } title ? $" ({title})" : "")}, {number}" : number;
        (string Name, string? Value)[] lines =
        [
            (NudgeWords.Dial, dial),
            (NudgeWords.StandIn, StandsIn(facts)),
            (NudgeWords.Why, why),
            (NudgeWords.LastNote, Note(facts)),
            (NudgeWords.Promised, rule is CallbackDue ? null : Promised(facts)),
            (NudgeWords.There, rule.AsksForACall ? There(facts) : null),
            (rule.AsksForACall ? NudgeWords.Say : NudgeWords.Ask, say),
            (NudgeWords.IfVoicemail, rule.AsksForACall ? NudgeWords.Voicemail(facts.Policy.Voicemail) : null),
            (NudgeWords.Then, facts.Others.Count > 0 ? string.Join("; ", facts.Others.Select(other => other.Name)) : null),
        ];
        return [.. lines.Where(line => line.Value is not null).Select(line => new CardFact(line.Name, line.Value!))];
    }

    private static string? StandsIn(CardFacts facts) => facts.StandsInFor is { } absent
        ? $"{absent.Name}, who is away until {SpokenTime.WeekDay(absent.Until, facts.Hours.Zone.Date(facts.Now))}"
        : null;

    // A note that ends its sentence itself needs no second stop.
    private static string Sentence(string words) => words.TrimEnd('”') is { Length: > 0 } said && said[^1] is '.' or '!' or '?' ? words : $"{words}.";

    private static string? Note(CardFacts facts) => string.IsNullOrWhiteSpace(facts.Last?.Note) ? null : facts.Last.Note.Trim();

    private static string? Promised(CardFacts facts) => facts.Account.Clock.NextPromisedCallAt is { } promised
        ? $"for {SpokenTime.WeekDay(facts.Hours.Zone.Date(promised), facts.Hours.Zone.Date(facts.Now))}"
        : null;

    private static string There(CardFacts facts) => SpokenTime.Clock(facts.CustomerZone.Time(facts.Now));
}
