using Microsoft.Playwright;
using NudgeBot.Core.Chat.Messages;
using Xunit;

namespace NudgeBot.Host.Tests.Simulator;

/// <summary>Charts as a browser draws them, measured with its own letters and kept as pictures under <c>artifacts/charts</c>.</summary>
public sealed class ChartPictureTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private static readonly string[] Reps = ["Ana Silva", "Ola Nowak", "Bartholomew Featherstonehaugh-Cholmondeley the Younger, of Great Snoring", "株式会社 山田", "🙂🙂🙂 W", "مرحبا"];

    private static readonly CardChart[] Charts =
    [
        SampleMessages.Week.Card!.Chart!,
        new(
            ChartKind.Bars, "Calls by day, 9–15 Nov 2026, each rep's own days, all teams of the West", ["Mon 9 Nov", "Tue 10 Nov", "Wed 11 Nov", "Thu 12 Nov", "Fri 13 Nov", "Sat 14 Nov", "Sun 15 Nov"],
            [new("Attempts", [140, 97, 120, 121, 170, 0, 0]), new("Connects", [51, 30, 44, 8, 66, 0, null])], CardChart.Calls),
        new(ChartKind.Bars, "Calls by day, November", [.. Enumerable.Range(1, 30).Select(day => $"{day} Nov")], [new("Attempts", Waves(30, 31)), new("Connects", Waves(30, 11))], CardChart.Calls),
        new(ChartKind.LyingBars, "Coverage by tier", ["A", "B", "C"], [new("Coverage", [82.5, 47, 0])], "%"),
        new(ChartKind.LyingBars, "Calls by rep", Reps, [new("Attempts", [82, 47, 0, 3, 100000, null]), new("Connects", [30, 12, 0, null, 2.5, 1])], CardChart.Calls),
        SampleMessages.Hours.Card!.Chart!,
        new(ChartKind.Line, "Connects by week", [.. Enumerable.Range(30, 13).Select(week => $"W{week}")], [new("Attempts", Waves(13, 31)), new("Connects", Waves(13, 11)), new("Inbound", Waves(13, 5))], CardChart.Calls),
        new(ChartKind.Bars, "Names beneath", Reps, [new("WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", [1, 2, 3, 4, 5, 6])], "MWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMW"),
        SampleMessages.Week.Card!.Chart! with { Series = [new("Attempts", [0, 0, 0, 0, 0])] },
    ];

    [SkippableTheory]
    [InlineData("light", "#16211f", "#ffffff")]
    [InlineData("dark", "#e6edeb", "#161f1d")]
    public async Task No_word_of_a_chart_is_cut_off_or_lies_on_another(string look, string ink, string paper)
    {
        await using var visitor = await chromium.OpenAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1200, Height = 800 } });
        await visitor.Page.SetContentAsync(
            $$"""
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Charts</title>
            <style>body { margin: 8px; columns: 3; color: {{ink}}; background: {{paper}} } svg { width: 360px; break-inside: avoid; margin-bottom: 24px } .chart-1, .chart-quiet { color: #7a8a86 } .chart-2 { color: #14978b }</style>
            <main>{{string.Concat(Charts.Select(ChartSvg.Write))}}</main>
            """);
        await ChromiumFixture.KeepPictureAsync(visitor.Page, look, "charts");

        Assert.Empty(await visitor.Page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll('svg')].flatMap(svg => {
              const boxes = [...svg.querySelectorAll('text')].map(text => ({ words: text.textContent, box: text.getBBox() }));
              const { width, height } = svg.viewBox.baseVal;
              const on = (a, b) => Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1 && Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 4;
              return [
                ...boxes.filter(({ box }) => box.x < -1 || box.y < -2 || box.x + box.width > width + 1 || box.y + box.height > height + 2).map(({ words }) => `cut off: ${words}`),
                ...boxes.flatMap((a, at) => boxes.slice(at + 1).filter(b => on(a.box, b.box)).map(b => `${a.words} on ${b.words}`)),
              ];
            })
            """));
        Assert.Empty(visitor.Complaints);
    }

    private static IReadOnlyList<double?> Waves(int count, int most) => [.. Enumerable.Range(1, count).Select(at => (double?)(at * 7 % most))];
}
