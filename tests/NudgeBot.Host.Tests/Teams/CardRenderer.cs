using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using Xunit;

namespace NudgeBot.Host.Tests.Teams;

/// <summary>
/// What draws Adaptive Cards in browsers, and the Markdown reader that goes with it: two npm packages, fetched by <c>deploy/test.sh</c> and used
/// here alone. Where they are absent the tests are skipped, with the reason.
/// </summary>
internal static class CardRenderer
{
    private static readonly Lazy<string> Scripts = new(() =>
        Read("adaptivecards-3.0.6.tgz", "package/dist/adaptivecards.min.js", "5830886F659767B70E1C9F4720744D7614ADF3AD47C9254E74DDB13E4D9A287005DC9BC3F10190F3F5DC345AC32710AD78EA20F0C33B1019577D2011F095CA02")
        + "\n</script><script>"
        + Read("markdown-it-14.3.3.tgz", "package/dist/markdown-it.min.js", "2FFFED0C09234E324253AA4151205382CDCA83822755A66E519A20FDBE95D7650A85C0D0ED2EFCF3BEE26DB09A9D1131C0FB983F50990FB19DD9DC52CB519746"));

    /// <summary>A page that shows one card as Teams would.</summary>
    /// <param name="card">An Adaptive Card's JSON.</param>
    public static string Page(string card, bool isDark)
    {
        var look = isDark
            ? (Page: "#1f1f1f", Card: "#292929", Words: "#ffffff", Subtle: "#d6d6d6", Bad: "#ff99a4", Link: "#9299f7", Button: "#292929", Line: "#666666", Head: "#333333")
            : (Page: "#f5f5f5", Card: "#ffffff", Words: "#242424", Subtle: "#424242", Bad: "#b10e1c", Link: "#444791", Button: "#ffffff", Line: "#8a8a8a", Head: "#f0f0f0");

        return $$$"""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A card in Teams</title><style>
              body { margin: 0; padding: 12px; background: {{{look.Page}}}; font-family: "Segoe UI", "DejaVu Sans", sans-serif; }
              main { max-width: 720px; border: 1px solid {{{look.Line}}}; border-radius: 8px; background: {{{look.Card}}}; }
              h1 { margin: 0; position: absolute; clip-path: inset(50%); }
              p { margin: 0 }
              button, input, select, textarea { font: inherit; font-size: 14px; color: {{{look.Words}}}; background: {{{look.Button}}}; border: 1px solid {{{look.Line}}}; border-radius: 4px; padding: 6px 12px; box-sizing: border-box; }
              button { font-weight: 600; }
              a { color: {{{look.Link}}}; }
              .ac-textBlock, .ac-textRun, .ac-richTextBlock { overflow-wrap: anywhere; }
              .ac-actionSet, .ac-actionSet > div { flex-wrap: wrap; row-gap: 8px; }
              th { background: {{{look.Head}}} }
            </style></head><body><main><h1>A card in Teams</h1></main>
            <script>{{{Scripts.Value}}}</script>
            <script>
            (() => {
              window.done = false;
              const words = { default: "{{{look.Words}}}", subtle: "{{{look.Subtle}}}" }, bad = { default: "{{{look.Bad}}}", subtle: "{{{look.Bad}}}" };
              const style = { backgroundColor: "{{{look.Card}}}", foregroundColors: { default: words, dark: words, light: words, accent: words, good: words, warning: words, attention: bad } };
              const reader = window.markdownit();
              AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => { result.outputHtml = reader.render(text); result.didProcess = true; };
              const shown = new AdaptiveCards.AdaptiveCard();
              shown.hostConfig = new AdaptiveCards.HostConfig({
                supportsInteractivity: true, fontFamily: "Segoe UI, DejaVu Sans, sans-serif",
                fontSizes: { small: 12, default: 14, medium: 16, large: 20, extraLarge: 24 }, fontWeights: { lighter: 300, default: 400, bolder: 600 },
                spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
                separator: { lineThickness: 1, lineColor: "{{{look.Line}}}" },
                containerStyles: { default: style, emphasis: style },
                actions: { maxActions: 6, spacing: "default", buttonSpacing: 8, actionsOrientation: "horizontal", actionAlignment: "left", showCard: { actionMode: "inline" } },
                textBlock: { headingLevel: 2 }, factSet: { title: { weight: "bolder", wrap: true, maxWidth: 120 }, value: { wrap: true }, spacing: 12 },
                inputs: { label: { requiredInputs: { suffix: " *", suffixColor: "attention", weight: "bolder" }, optionalInputs: { weight: "bolder" } } },
              });
              window.faults = [];
              shown.parse({{{card.Replace("</", "<\\/", StringComparison.Ordinal)}}});
              const context = shown.validateProperties();
              window.faults.push(...context.validationEvents.map(one => one.message));
              document.querySelector("main").append(shown.render());
              window.done = true;
            })();
            </script></body></html>
            """;
    }

    private static string Read(string package, string file, string sha512)
    {
        var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } named ? named : Path.Combine(Environment.GetEnvironmentVariable("HOME") ?? "/", ".cache");
        var folder = Environment.GetEnvironmentVariable("NUDGEBOT_CARD_RENDERER") is { Length: > 0 } own ? own : Path.Combine(cache, "nudgebot/card-renderer");
        var path = Path.Combine(folder, package);
        Skip.IfNot(File.Exists(path), $"What draws cards ({package}, from npm) is not on this machine: deploy/test.sh fetches it.");

        var bytes = File.ReadAllBytes(path);
        Assert.True(sha512 == Convert.ToHexString(SHA512.HashData(bytes)), $"{path} is not the package that these tests were written for; delete it.");
        using var tar = new TarReader(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress));
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.Name == file)
            {
                return new StreamReader(entry.DataStream!).ReadToEnd();
            }
        }

        throw new InvalidDataException($"{package} holds no {file}.");
    }
}
