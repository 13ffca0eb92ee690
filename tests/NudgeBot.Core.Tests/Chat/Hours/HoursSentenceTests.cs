using System.Globalization;
using System.Text;
using NudgeBot.Core.Chat.Hours;
using NudgeBot.Core.People;
using Xunit;

namespace NudgeBot.Core.Tests.Chat.Hours;

public sealed class HoursSentenceTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 18, 15, 30, 0, TimeSpan.Zero);
    private static readonly PersonHours Usual = new(Zone.Of("Europe/Warsaw"), [1, 2, 3, 4, 5], new(9, 0), new(18, 0), null);

    [Theory]
    [InlineData("I work 8 to 4", "Mon to Fri, 08:00 to 16:00")]
    [InlineData("I work from 8:30 to 4:30.", "Mon to Fri, 08:30 to 16:30")]
    [InlineData("I work 9-5", "Mon to Fri, 09:00 to 17:00")]
    [InlineData("i work 1 to 5", "Mon to Fri, 13:00 to 17:00")]
    [InlineData("I work 6 to 2", "Mon to Fri, 06:00 to 14:00")]
    [InlineData("I work 12 to 8", "Mon to Fri, 12:00 to 20:00")]
    [InlineData("my hours are 22:00-06:00", "Mon to Fri, 22:00 to 06:00")]
    [InlineData("I work 10pm to 6am", "Mon to Fri, 22:00 to 06:00")]
    [InlineData("I work 22 to 6", "Mon to Fri, 22:00 to 06:00")]
    [InlineData("I work 6pm to midnight", "Mon to Fri, 18:00 to 00:00")]
    [InlineData("please set my working hours to 9am – 5.30pm", "Mon to Fri, 09:00 to 17:30")]
    [InlineData("working hours: 08:00 to 16:00", "Mon to Fri, 08:00 to 16:00")]
    [InlineData("I work Mon-Thu", "Mon to Thu, 09:00 to 18:00")]
    [InlineData("I work Monday to Thursday 8 to 4", "Mon to Thu, 08:00 to 16:00")]
    [InlineData("I work 8 to 4, Mon-Thu", "Mon to Thu, 08:00 to 16:00")]
    [InlineData("I work Tue, Wed and Fri", "Tue, Wed and Fri, 09:00 to 18:00")]
    [InlineData("I work every day 10 to 6", "every day, 10:00 to 18:00")]
    [InlineData("I work Sunday to Thursday", "Mon, Tue, Wed, Thu and Sun, 09:00 to 18:00")]
    [InlineData("I only work weekends", "Sat and Sun, 09:00 to 18:00")]
    [InlineData("I work Saturdays", "Mon to Sat, 09:00 to 18:00")]
    [InlineData("I also work on Saturdays", "Mon to Sat, 09:00 to 18:00")]
    [InlineData("I work Saturdays too", "Mon to Sat, 09:00 to 18:00")]
    [InlineData("I don't work on Fridays", "Mon to Thu, 09:00 to 18:00")]
    [InlineData("no nudges between 12 and 1", "quiet 12:00 to 13:00")]
    [InlineData("No nudges from 12:00 to 13:00 please", "quiet 12:00 to 13:00")]
    [InlineData("my quiet time is 1 to 2", "quiet 13:00 to 14:00")]
    [InlineData("don't nudge me between noon and 1pm", "quiet 12:00 to 13:00")]
    [InlineData("quiet after 17:00", "quiet 17:00 to 09:00")]
    [InlineData("no nudges after 5", "quiet 17:00 to 09:00")]
    [InlineData("no nudges before 10", "quiet 18:00 to 10:00")]
    [InlineData("I'm in Lisbon", "Europe/Lisbon")]
    [InlineData("I am now in New York", "America/New_York")]
    [InlineData("I live in Poland", "Europe/Warsaw")]
    [InlineData("I've moved to São Paulo", "America/Sao_Paulo")]
    [InlineData("my time zone is Europe/Lisbon", "Europe/Lisbon")]
    [InlineData("set my timezone to pacific", "America/Los_Angeles")]
    public void Ana_says_when_she_works(string text, string then)
    {
        var hours = Assert.IsType<HoursChange.To>(HoursChange.Of(HoursSentence.Read(text)!, Usual, Now)).Hours;

        Assert.Contains(then, Shown(hours), StringComparison.Ordinal);
        Assert.Equal(hours.Zone == Usual.Zone, !then.Contains('/', StringComparison.Ordinal) || then == "Europe/Warsaw");
    }

    [Theory]
    [InlineData("my hours?")]
    [InlineData("What are my working hours?")]
    [InlineData("show my hours")]
    [InlineData("my time zone")]
    [InlineData("when do I work?")]
    public void Ana_asks(string text) => Assert.IsType<HoursSentence.Show>(HoursSentence.Read(text));

    [Theory]
    [InlineData("I work 25:00 to 26:00", "There is no 25:00 on the clock.")]
    [InlineData("I work 8 to 8:75", "There is no 8:75 on the clock.")]
    [InlineData("no nudges after 31", "There is no 31 on the clock.")]
    [InlineData("I work 09:00 to 09:00", "From 09:00 to 09:00 is no time at all.")]
    [InlineData("I don't work weekdays", "Then there would be no day left")]
    [InlineData("no nudges between 8 and 19:00", "Quiet from 08:00 to 19:00 would leave nothing of your day (09:00 to 18:00)")]
    [InlineData("my time zone is Atlantis", "I do not know where \"atlantis\" is.")]
    [InlineData("my time zone is Europe/Atlantis", "I do not know where \"europe/atlantis\" is.")]
    public void What_cannot_be_is_refused_in_words(string text, string words) =>
        Assert.StartsWith(words, Assert.IsType<HoursChange.Refused>(HoursChange.Of(HoursSentence.Read(text)!, Usual, Now)).Words, StringComparison.Ordinal);

    [Fact]
    public void A_place_with_several_times_is_asked_about() =>
        Assert.Equal(
            ["Lisbon (15:30 now)", "Azores (14:30 now)"],
            Assert.IsType<HoursChange.WhichZone>(HoursChange.Of(HoursSentence.Read("I'm in Portugal")!, Usual, Now)).Zones.Select(zone => HoursWords.ZoneLabel(zone, Now)));

    [Theory]
    [InlineData("called, connected")]
    [InlineData("I'm in a meeting")]
    [InlineData("I'm in back to back meetings")]
    [InlineData("I work with Dana at Acme")]
    [InlineData("we spoke about my hours")]
    [InlineData("don't nudge me before 10")]       // a snooze
    [InlineData("don't nudge me until tomorrow")]
    [InlineData("no nudges until Monday")]
    [InlineData("quiet please")]
    [InlineData("customer hours 9 to 18")]
    [InlineData("my calls this week")]
    [InlineData("off until Monday")]
    [InlineData("I work")]
    [InlineData("i'm in")]
    [InlineData("")]
    public void Everything_else_is_left_to_others(string text) => Assert.Null(HoursSentence.Read(text));

    [Theory]
    [InlineData("quiet time 12-13", false)]
    [InlineData("my quiet time 12-13", true)]
    [InlineData("quiet time off", false)]
    [InlineData("remove my quiet time", true)]
    public void A_quiet_time_that_may_be_the_teams_says_so(string text, bool own) => Assert.Equal((bool?)own, HoursSentence.Read(text) switch
    {
        HoursSentence.Quiet quiet => quiet.IsOwn,
        HoursSentence.NoQuiet none => none.IsOwn,
        _ => (bool?)null,
    });

    [Fact]
    public void What_is_set_can_be_read_again()
    {
        var night = Usual with { Days = [1, 7], Opens = new(22, 0), Closes = new(6, 0), Quiet = new QuietTime(new(0, 0), new(1, 15)), Zone = Zone.Of("Asia/Kathmandu") };
        var values = new Dictionary<string, string?> { ["zone"] = "Europe/Warsaw", ["days"] = "1,2,3,4,5", ["hours"] = "09:00-18:00", ["quiet"] = null };
        foreach (var (what, value) in Usual.To(night))
        {
            values[what] = value;
        }

        Assert.Equal("You work Mon and Sun, 22:00 to 06:00, Asia/Kathmandu time. That is a night shift: it counts for the day on which it begins. Quiet from 00:00 to 01:15: no nudges then.", HoursWords.Line(PersonHours.Of(values), null));
        Assert.Empty(night.To(PersonHours.Of(values)));
    }

    [Fact]
    public void Nothing_that_is_typed_throws()
    {
        string[] parts = ["i work ", "my hours are ", "no nudges ", "between ", "after ", "12", "25", ":", "pm", " to ", "-", "mon", "day", "every day", " and ", ",", "i'm in ", "my time zone is ", "/", "Europe", "quiet ", "7.5", "\u0130", "\ud83d", "(", "[", "  "];
        var random = new Random(20261118);
        for (var i = 0; i < 20_000; i++)
        {
            var text = new StringBuilder();
            for (var length = random.Next(12); length > 0; length--)
            {
                text.Append(parts[random.Next(parts.Length)]);
            }

            if (HoursSentence.Read(text.ToString()) is { } sentence)
            {
                Assert.NotNull(HoursChange.Of(sentence, Usual, Now));
            }
        }
    }

    private static string Shown(PersonHours hours) =>
        $"{HoursWords.Days(hours.Days)}, {hours.Opens:HH:mm} to {hours.Closes:HH:mm}, quiet {hours.Quiet?.From.ToString("HH:mm", CultureInfo.InvariantCulture)} to {hours.Quiet?.To.ToString("HH:mm", CultureInfo.InvariantCulture)}, {hours.Zone.Id}";
}
