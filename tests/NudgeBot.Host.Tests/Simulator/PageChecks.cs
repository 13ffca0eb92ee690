using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace NudgeBot.Host.Tests.Simulator;

/// <summary>What must hold of the page in whatever state it is.</summary>
internal static class PageChecks
{
    /// <summary>No finding of axe, and nothing that makes the whole page scroll sideways.</summary>
    public static async Task CheckAsync(this IPage page, int width)
    {
        var found = await page.RunAxe();
        Assert.Equal([], found.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {violation.Help} ({node.Html})")));
        Assert.NotEmpty(found.Passes);

        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }
}
