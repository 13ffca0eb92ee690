using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.Chat.Wishes;
using Xunit;

namespace NudgeBot.Core.Tests.Chat.Wishes;

/// <summary>It is Wednesday, 18 November 2026, 16:30 in Warsaw.</summary>
public sealed class WishTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 18, 16, 30, 0, TimeSpan.FromHours(1));

    [Theory]
    [InlineData("mute", "- - -")]
    [InlineData("Mute!", "- - -")]
    [InlineData("mute for a month", "- - 2026-12-18")]
    [InlineData("mute Busy Bee for two weeks", "Busy Bee - 2026-12-02")]
    [InlineData("please mute Busy Bee for 2 weeks", "Busy Bee - 2026-12-02")]
    [InlineData("mute Acme until Monday", "Acme - 2026-11-23")]
    [InlineData("mute Acme until 7 Dec.", "Acme - 2026-12-07")]
    [InlineData("mute Acme today", "Acme - 2026-11-19")]
    [InlineData("mute Acme for 2 hours", "Acme - 2026-11-18T18:30")]
    [InlineData("mute Acme this week", "Acme - 2026-11-23")]
    [InlineData("mute Acme for the rest of the month", "Acme - 2026-12-01")]
    [InlineData("mute Acme for the next 10 days", "Acme - 2026-11-28")]
    [InlineData("mute Acme for ages", "Acme for ages - -")]
    [InlineData("mute Partners for Growth", "Partners for Growth - -")]
    [InlineData("mute Partners for Growth for a week", "Partners for Growth - 2026-11-25")]
    [InlineData("mute Home Alone", "Home Alone - -")]
    [InlineData("mute this customer", "this - -")]
    [InlineData("mute them for a week", "this - 2026-11-25")]
    [InlineData("mute this kind of nudge", "- this -")]
    [InlineData("mute hello calls until Monday", "- hello_call 2026-11-23")]
    [InlineData("mute hello calls for Acme until Monday", "Acme hello_call 2026-11-23")]
    [InlineData("silence the email only rule", "- email_only -")]
    [InlineData("don't nudge me about Acme", "Acme - -")]
    [InlineData("don’t nudge me about stalled deals at Acme", "Acme stalled_deal -")]
    [InlineData("Please don't remind me about Acme until Friday", "Acme - 2026-11-20")]
    [InlineData("stop nudging me about Acme", "Acme - -")]
    [InlineData("stop the stalled deal nudges", "- stalled_deal -")]
    [InlineData("mute lead questions", "- lead_question -")]
    [InlineData("no more hello calls for a week", "- hello_call 2026-11-25")]
    [InlineData("leave Acme alone for two weeks", "Acme - 2026-12-02")]
    [InlineData("leave them alone", "this - -")]
    public void A_rep_mutes(string text, string expected)
    {
        var mute = Assert.IsType<Wish.Mute>(Wish.Read(text, Now));

        Assert.Equal(expected, $"{mute.Customer ?? "-"} {mute.Rule ?? "-"} {mute.Until ?? "-"}");
    }

    [Theory]
    [InlineData("unmute", "- - False")]
    [InlineData("unmute Acme", "Acme - False")]
    [InlineData("un-mute hello calls", "- hello_call False")]
    [InlineData("nudge me about Acme again", "Acme - False")]
    [InlineData("unmute everything", "- - True")]
    public void A_rep_unmutes(string text, string expected)
    {
        var unmute = Assert.IsType<Wish.Unmute>(Wish.Read(text, Now));

        Assert.Equal(expected, $"{unmute.Customer ?? "-"} {unmute.Rule ?? "-"} {unmute.Everything}");
    }

    [Theory]
    [InlineData("what have I muted?", true)]
    [InlineData("what did i mute", true)]
    [InlineData("my mutes", true)]
    [InlineData("what is muted?", false)]
    [InlineData("what's muted", false)]
    [InlineData("show mutes", false)]
    public void Somebody_asks_what_is_muted(string text, bool own) => Assert.Equal(new Wish.ShowMuted(own), Wish.Read(text, Now));

    [Theory]
    [InlineData("not my account", null)]
    [InlineData("Not mine.", null)]
    [InlineData("that's not my customer", null)]
    [InlineData("this isn't mine", "this")]
    [InlineData("Acme is not mine", "Acme")]
    [InlineData("Acme isn't my account anymore", "Acme")]
    [InlineData("not my account: Acme", "Acme")]
    public void A_rep_says_that_a_customer_is_not_theirs(string text, string? customer) => Assert.Equal(new Wish.NotMine(customer), Wish.Read(text, Now));

    [Theory]
    [InlineData("give Acme to Ola", "Ola", "Acme")]
    [InlineData("Ola looks after Acme", "Ola", "Acme")]
    [InlineData("keep it with Ana", "Ana", "this")]
    [InlineData("Acme belongs to Ola", "Ola", "Acme")]
    [InlineData("Acme Corp is Ola Nowak's", "Ola Nowak", "Acme Corp")]
    public void A_manager_says_who_looks_after_a_customer(string text, string person, string customer) =>
        Assert.Equal(new Wish.LooksAfter(person, customer), Wish.Read(text, Now));

    [Theory]
    [InlineData("why did you nudge me about Acme?", "Acme")]
    [InlineData("why Acme?", "Acme")]
    [InlineData("why should I call Acme", "Acme")]
    public void A_rep_asks_why(string text, string customer) => Assert.Equal(new Wish.Why(customer), Wish.Read(text, Now));

    [Theory]
    [InlineData("why did you not nudge me about Acme?", "Acme")]
    [InlineData("why didn't you remind me about Acme", "Acme")]
    [InlineData("why haven't you nudged me about Acme?", "Acme")]
    [InlineData("why was I not nudged about Acme Corp?", "Acme Corp")]
    [InlineData("why no nudge about Acme?", "Acme")]
    public void A_rep_asks_why_not(string text, string customer) => Assert.Equal(new Wish.WhyNot(customer), Wish.Read(text, Now));

    [Theory]
    [InlineData("park it", LeadAnswers.Park)]
    [InlineData("Park", LeadAnswers.Park)]
    [InlineData("more", LeadAnswers.More)]
    [InlineData("keep trying", LeadAnswers.More)]
    [InlineData("close it", LeadAnswers.Close)]
    [InlineData("close the lead", LeadAnswers.Close)]
    public void A_rep_decides_about_a_lead(string text, string answer) => Assert.Equal(new Wish.Lead(answer), Wish.Read(text, Now));

    [Theory]
    [InlineData("draft an email", null)]
    [InlineData("draft an email to Dana", "Dana")]
    [InlineData("Can you write a short e-mail for Acme?", "Acme")]
    [InlineData("draft an email to them", "this")]
    public void A_rep_asks_for_a_draft(string text, string? whom) => Assert.Equal(new Wish.Draft(whom), Wish.Read(text, Now));

    [Theory]
    [InlineData("Acme prefers email", "Acme", null)]
    [InlineData("they prefer email", "this", null)]
    [InlineData("they'd rather have emails", "this", null)]
    [InlineData("they don't like calls", "this", null)]
    [InlineData("Acme hates phone calls", "Acme", null)]
    [InlineData("she said she prefers email", "this", true)]
    [InlineData("Acme told me they prefer email to phone calls", "Acme", true)]
    [InlineData("Dana said she'd rather get an email", "Dana", true)]
    [InlineData("Dana asked for emails only", "Dana", true)]
    [InlineData("I think they prefer email", "this", false)]
    [InlineData("seems like Acme would rather have email", "Acme", false)]
    [InlineData("I think she said she prefers email", "this", null)]
    public void A_rep_says_that_somebody_prefers_email(string text, string whom, bool? saidSo) =>
        Assert.Equal(new Wish.PrefersEmail(whom, saidSo), Wish.Read(text, Now));

    [Theory]
    [InlineData("what should I say?", null)]
    [InlineData("what should I say to Acme?", "Acme")]
    [InlineData("what do i say to them", "this")]
    [InlineData("give me a talk track for Acme", "Acme")]
    public void A_rep_asks_what_to_say(string text, string? whom) => Assert.Equal(new Wish.WhatToSay(whom), Wish.Read(text, Now));

    [Theory]
    [InlineData("just checking in with Acme", "Acme")]
    [InlineData("I'd just check in", null)]
    [InlineData("I'll just touch base with them", "this")]
    public void A_rep_would_just_check_in(string text, string? whom) => Assert.Equal(new Wish.CheckIn(whom), Wish.Read(text, Now));

    [Theory]
    [InlineData("called, connected")]
    [InlineData("called Acme, she said she prefers email")]
    [InlineData("spoke to Dana, she prefers email, call back in March")]
    [InlineData("just checked in with Acme, connected")]
    [InlineData("emailed Acme the draft")]
    [InlineData("they don't want calls")]
    [InlineData("asked me not to call again")]
    [InlineData("I prefer email")]
    [InlineData("mute everything until Monday")]
    [InlineData("mute all nudges")]
    [InlineData("unmute me")]
    [InlineData("stop")]
    [InlineData("stop nudging me today")]
    [InlineData("no more attempts made, he hung up")]
    [InlineData("leave me alone")]
    [InlineData("left a message, more tomorrow")]
    [InlineData("closed the deal")]
    [InlineData("why?")]
    [InlineData("snooze until tomorrow")]
    [InlineData("not now")]
    [InlineData("wrong account, meant Initech")]
    [InlineData("who should I call?")]
    [InlineData("what can I ask?")]
    [InlineData("help")]
    [InlineData("mute Acme\nand Globex")]
    [InlineData("")]
    [InlineData("   ")]
    public void Everything_else_is_left_to_others(string text) => Assert.Null(Wish.Read(text, Now));

    [Theory]
    [InlineData("acme", "Acme Corp")]
    [InlineData("Busybee", "Busy Bee")]
    [InlineData("busy bee", "Busy Bee")]
    [InlineData("globx", "Globex")]
    [InlineData("stark steel", "Stark Steel North | Stark Steel South")]
    [InlineData("called acme", "")]
    [InlineData("acme for ages", "")]
    [InlineData("nobody inc", "")]
    [InlineData("<!channel>", "")]
    public void A_customer_is_named_in_whole_or_in_part(string words, string expected) =>
        Assert.Equal(expected, string.Join(" | ", NamedAccounts.Of(words, AccountNames.Of(["Acme Corp", "Busy Bee", "Globex", "Stark Steel North", "Stark Steel South"]))));
}
