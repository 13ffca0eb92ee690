using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges;
using NudgeBot.Core.Nudges.Cards;
using NudgeBot.Core.People;
using Xunit;

namespace NudgeBot.Core.Tests.Nudges;

public sealed class NudgeCardTests
{
    private static readonly AccountFacts Acme = Some.Customer(1, 16) with
    {
        Name = "Acme",
        Clock = Some.Customer(1, 16).Clock with { EmailsInSinceConnect = 4, EmailsOutSinceConnect = 5, NextPromisedCallAt = Some.At("2026-03-03 00:00") },
    };

    private static readonly CardFacts Facts = new(
        Acme, Deal: null, WorkingTime.Usual(Some.Warsaw), Zone.Of("Europe/London"), Policy.Default, new Contact("Dana Reyes", "CFO"), "+44 20 7946 0100",
        new LastConversation(Some.Monday.AddDays(-16), "Dana", 11, "wants a quote"), Some.Monday);

    private static readonly Candidate Nudge = Planner.Plan(Some.Rep(Acme), Some.Monday).Sends.Single().Nudge;

    [Fact]
    public void The_text_alone_says_whom_to_dial_why_what_was_said_what_was_promised_and_what_time_it_is_there()
    {
        var text = NudgeCard.Write(Nudge, Facts, 42).Text;

        Assert.StartsWith(
            "Time to call Dana Reyes at Acme, +44 20 7946 0100. 9 emails, 0 conversations in 16 days; last spoke 14 Feb, Dana, 11 min. "
            + "Last note: “wants a quote”. You promised a call for Tue 3 Mar. It is 08:00 there. ", text, StringComparison.Ordinal);
        Assert.EndsWith(" Tell me how it went.", text, StringComparison.Ordinal);
        Assert.DoesNotContain('!', text);
    }

    [Fact]
    public void The_card_says_the_same_line_by_line()
    {
        var card = NudgeCard.Write(Nudge, Facts, 42).Card!;

        Assert.Equal("Call Dana Reyes at Acme", card.Title);
        Assert.Equal(["Dial", "Why", "Last note", "Promised", "Time there", "Say", "If voicemail"], card.Facts.Select(fact => fact.Name));
        Assert.Equal("Dana Reyes (CFO), +44 20 7946 0100", card.Facts[0].Value);
    }

    [Fact]
    public void Its_buttons_have_fixed_ids_and_carry_the_nudge()
    {
        var message = NudgeCard.Write(Nudge, Facts, 42);

        Assert.Equal(MessageKind.Nudge, message.Kind);
        Assert.Equal(
            [
                new("log.connected", "Connected", "42"), new("log.voicemail", "Voicemail", "42"), new("log.no_answer", "No answer", "42"),
                new("snooze.2h", "In 2 hours", "42"), new("snooze.tomorrow", "Tomorrow", "42"), new("why", "Why?", "42"),
            ],
            message.Card!.Actions);
    }

    [Fact]
    public void The_same_nudge_always_has_the_same_words_and_different_ones_differ()
    {
        var first = NudgeCard.Write(Nudge, Facts, 1).Text;
        var tracks = Enumerable.Range(1, 40).Select(id => NudgeCard.Write(Nudge with { Subject = $"account:{id}" }, Facts, 1).Text).Distinct().Count();

        Assert.Equal(first, NudgeCard.Write(Nudge, Facts, 1).Text);
        Assert.InRange(tracks, 3, 4);
    }

    [Fact]
    public void A_customer_is_thanked_and_nothing_is_pitched_a_prospect_needs_a_reason()
    {
        Assert.All(Nudge.Rule.TalkTracks(TalkMode.Customer), words => Assert.DoesNotContain("reason", words, StringComparison.OrdinalIgnoreCase));
        Assert.Empty(Nudge.Rule.TalkTracks(TalkMode.Customer).Intersect(Nudge.Rule.TalkTracks(TalkMode.Prospect)));
        Assert.Equal(TalkMode.Prospect, (Facts with { Account = Acme with { State = AccountState.Prospect } }).Mode);
    }

    [Fact]
    public void Someone_never_spoken_with_is_said_to_be_so()
    {
        var stranger = Acme with { Clock = Acme.Clock with { LastConnectAt = null }, OpenedAt = Some.At("2025-12-01 10:00") };

        Assert.Equal("9 emails, 0 conversations in 91 days; never spoken with since 1 Dec 2025", Nudge.Rule.Evidence(Facts with { Account = stranger, Last = null }));
    }

    [Fact]
    public void A_meeting_since_then_is_named_and_does_not_count_as_a_conversation_by_phone()
    {
        var met = Acme with { Clock = Acme.Clock with { LastMeetingAt = Some.At("2026-02-20 10:00"), AttemptsSinceConnect = 1 } };

        Assert.Equal(
            "9 emails, 1 attempt, 0 conversations in 16 days; last spoke 14 Feb, Dana, 11 min; met 20 Feb", Nudge.Rule.Evidence(Facts with { Account = met }));
    }

    [Fact]
    public void A_stalled_deal_says_its_stage_for_how_long_and_the_date_it_has_missed()
    {
        var deal = Some.Deal(7, 1, "2026-02-09 10:00", closeOn: "2026-02-20");
        var rep = Some.Rep(Acme) with { Deals = [deal] };
        var nudge = new NudgeBot.Core.Nudges.Rules.StalledDeal().Candidates(rep, Some.Monday).Single();

        Assert.Equal(
            "Deal 7 is in Proposal for 15 working days, meant to close 20 Feb; 9 emails, 0 conversations in 16 days; last spoke 14 Feb, Dana, 11 min",
            nudge.Rule.Evidence(Facts with { Deal = deal }));
    }

    [Fact]
    public void A_question_for_a_number_has_nothing_to_log()
    {
        var rule = AllRules.Find("missing_number")!;
        var message = NudgeCard.Write(Nudge with { Rule = rule }, Facts with { Number = null, Contact = null }, 42);

        Assert.Equal("Is there a number for Acme?", message.Card!.Title);
        Assert.Equal(["snooze.2h", "snooze.tomorrow", "why"], message.Card.Actions.Select(action => action.Id));
    }

    [Fact]
    public void A_settled_card_has_no_buttons_and_says_why()
    {
        var settled = NudgeCard.Settle(NudgeCard.Write(Nudge, Facts, 42), "Ola spoke with them at 10:12.");

        Assert.Empty(settled.Card!.Actions);
        Assert.Equal("Ola spoke with them at 10:12.", settled.Card.State);
        Assert.EndsWith("\nOla spoke with them at 10:12.", settled.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_has_several_wordings_and_says_what_it_does() => Assert.All(AllRules.List, rule =>
    {
        Assert.InRange(rule.TalkTracks(TalkMode.Customer).Count, 3, 10);
        Assert.InRange(rule.TalkTracks(TalkMode.Prospect).Count, 3, 10);
        Assert.NotEmpty(rule.FiresWhen);
        Assert.NotEmpty(rule.Default);
        Assert.NotEmpty(rule.Needs);
    });

    [Fact]
    public void Every_restraint_has_a_word_and_a_sentence_of_its_own()
    {
        var sentences = Enum.GetValues<Restraint>().Select(reason => new Suppression(reason).Sentence(Some.Warsaw, Some.Monday)).ToList();

        Assert.Equal(sentences.Count, sentences.Distinct().Count());
        Assert.Equal("customer_nudged_today", Restraint.CustomerNudgedToday.Word());
    }
}
