using System.Text.Json.Nodes;
using Microsoft.Playwright;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Fakes.Teams;
using NudgeBot.Host.Tests.Simulator;
using NudgeBot.Teams.Cards;
using NudgeBot.Teams.Tests.Cards;
using Xunit;

namespace NudgeBot.Host.Tests.Teams;

/// <summary>The cards as somebody in Teams sees them, checked by axe and kept as pictures under <c>artifacts/teams</c>.</summary>
public sealed class CardGalleryTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private static readonly Uri Download = new("https://nudgebot.example.com/files/4");

    public static TheoryData<string, int, bool> Looks => new()
    {
        { "desktop-light", 760, false },
        { "desktop-dark",  760, true },
        { "phone-light",   360, false },
        { "phone-dark",    360, true },
    };

    [SkippableTheory]
    [MemberData(nameof(Looks))]
    public async Task They_can_be_shown_to_anybody(string look, int width, bool isDark)
    {
        await using var visitor = await chromium.OpenAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 640 }, ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light });

        foreach (var (scene, card) in Cards())
        {
            await visitor.Page.SetContentAsync(CardRenderer.Page(card.ToJsonString(), isDark));
            await ChromiumFixture.KeepPictureAsync(visitor.Page, $"{look}-{scene}", "teams");

            Assert.True(await visitor.Page.EvaluateAsync<bool>("window.done === true"), string.Join('\n', visitor.Complaints));
            Assert.Empty(await visitor.Page.EvaluateAsync<string[]>("window.faults"));
            // What draws cards here knows no charts, and neither do some clients.
            await ShowsAsync(visitor.Page, CardCheck.WithoutCharts(card));
            Assert.Equal(0, await visitor.Page.EvaluateAsync<int>("document.querySelectorAll('main em, main strong, main li, main code, main p a, main h2, main blockquote').length"));
            Assert.Empty(await visitor.Page.EvaluateAsync<string[]>(Overflowing));
            if (scene is "nudge" or "report" or "dialog-again")
            {
                await visitor.Page.CheckAsync(width);
            }
        }

        Assert.Empty(visitor.Complaints);
    }

    // What sticks out of the card, or is cut off; but a button's long name ends in "…" where the client likes that.
    private const string Overflowing =
        """
        [...document.querySelectorAll('main *')].filter(one => !one.closest('.ac-actionSet') && !one.querySelector('.ac-actionSet') && one.getClientRects().length && getComputedStyle(one).display !== 'inline')
            .filter(one => one.getBoundingClientRect().right > document.querySelector('main').getBoundingClientRect().right + 1 || (one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'visible'))
            .map(one => one.outerHTML.slice(0, 200))
        """;

    private static async Task ShowsAsync(IPage page, JsonObject card)
    {
        var seen = Squeezed(await page.EvaluateAsync<string>("document.querySelector('main').innerText"));
        var buttons = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('main button')].map(one => one.innerText.trim())");
        foreach (var element in card["body"]!.AsArray().Select(element => element!.AsObject()))
        {
            switch (element["type"]!.GetValue<string>())
            {
                case "ActionSet":
                    Assert.All(element["actions"]!.AsArray().Where(action => action!["mode"] is null), action => Assert.Contains(action!["title"]!.GetValue<string>(), buttons));
                    break;
                case ['I', 'n', 'p', 'u', 't', ..]:
                    Assert.Contains(element["label"]!.GetValue<string>(), seen, StringComparison.Ordinal);
                    break;
                default:
                    Assert.All(CardCheck.Shown(element).Where(text => text.Length > 0), text => Assert.Contains(Squeezed(text), seen, StringComparison.Ordinal));
                    break;
            }
        }
    }

    // Where lines end is the client's affair.
    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<(string Scene, JsonObject Card)> Cards()
    {
        (string, ChatMessage)[] messages =
        [
            ("nudge", CardSamples.Nudge), ("settled", CardSamples.Settled), ("one-more-call", CardSamples.OneMoreCall), ("report", CardSamples.Report), ("wide-report", CardSamples.WideReport),
            ("chart", CardSamples.Week), ("lying-bars", CardSamples.Coverage), ("line", CardSamples.Hours), ("question", CardSamples.Question), ("long", CardSamples.Long),
        ];
        foreach (var (scene, message) in messages)
        {
            yield return (scene, Assert.IsType<TeamsMessage.Carded>(MessageCards.Of(message, "17", ["29:ana"], Download)).Content);
        }

        var typed = new TypedCall("Smith & Sons [Ltd]", null, null, "soon", "wants a quote", null);
        typed.Read(out var wrong);
        yield return ("dialog", Content(CallDialog.Open("Globex")));
        yield return ("dialog-again", Content(CallDialog.Again(typed, wrong)));
    }

    private static JsonObject Content(JsonObject answer) => answer["task"]!["value"]!["card"]!["content"]!.AsObject();
}
