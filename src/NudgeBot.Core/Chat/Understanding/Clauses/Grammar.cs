using NudgeBot.Core.Chat.Understanding.Phrases;

namespace NudgeBot.Core.Chat.Understanding.Clauses;

/// <summary>The phrase tables of all languages, made once. Of two phrases equally long the earlier table wins.</summary>
internal static class Grammar
{
    private static readonly Lazy<PhraseTable> Table = new(() => new PhraseTable()
        .With(DenialPhrases.Table)
        .With(InboundPhrases.Table)
        .With(TouchPhrases.Table)
        .With(OutcomePhrases.Table)
        .With(MoodPhrases.Table)
        .With(CommandPhrases.Table)
        .With(WhomPhrases.Table)
        .With(AboutPhrases.Table)
        .With(QuestionPhrases.Table)
        .With(SpanishPhrases.Table)
        .With(GermanPhrases.Table)
        .With(FrenchPhrases.Table)
        .With(PortuguesePhrases.Table));

    public static PhraseTable Phrases => Table.Value;
}
