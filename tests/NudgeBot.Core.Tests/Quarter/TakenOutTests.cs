using System.Reflection;
using NudgeBot.Core.Tests.Quarter.Running;
using NudgeBot.Quarter;
using NudgeBot.Quarter.Judging;
using NudgeBot.Quarter.Truth;
using Xunit;

namespace NudgeBot.Core.Tests.Quarter;

/// <summary>The judge notices each restraint that is taken out, in a world in which it finds nothing while all of them are there.</summary>
public sealed class TakenOutTests
{
    private static readonly Plan Weeks = new(7, Sellers: 42, Customers: 3_600, Days: 25);

    public static TheoryData<string> Restraints => [.. typeof(Restraint).GetFields(BindingFlags.Static | BindingFlags.Public).Select(name => (string)name.GetValue(null)!)];

    [Theory]
    [InlineData(30)]
    [InlineData(70)] // whoever ignores so much has half the budget on most days
    public async Task While_nothing_is_taken_out_no_promise_is_broken(int ignored)
    {
        var life = await Begin(Lie.None, ignored).LiveAsync();

        Assert.Equal("", life.Judge.Summary);
        Assert.InRange(life.Judge.Heard.Values.Sum(), 4_000, 20_000);
    }

    [Theory]
    [MemberData(nameof(Restraints))]
    public async Task A_restraint_that_is_taken_out_is_missed(string restraint)
    {
        var life = await Begin(TakenOut.Lies[restraint], restraint == Restraint.HalfBudget ? 70 : Weeks.Ignored).LiveAsync(until: restraint);

        Assert.Contains(life.Judge.Breaches, breach => breach.Restraint == restraint);
    }

    private static Life Begin(Lie lie, int ignored) => Bot.Life(Weeks with { Ignored = ignored }, lie, TakenOut.OfTheBot, TakenOut.OfAPlatform);
}
