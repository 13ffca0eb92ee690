using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using NudgeBot.Core.Chat.Words;

namespace NudgeBot.Host.Dashboard;

/// <summary>Renders components into whole documents: no script, no state, nothing that a later request would need.</summary>
internal sealed class PageHtml(IServiceProvider services, ILoggerFactory loggers)
{
    public async Task<IResult> OfAsync<TPage>(int status, Dictionary<string, object?> parameters)
        where TPage : IComponent
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters))).ToHtmlString());
        return Results.Text(html, MediaTypeNames.Text.Html, Encoding.UTF8, status);
    }

    /// <summary>A page that says no more than a few sentences.</summary>
    public Task<IResult> NoticeAsync(int status, string title, IReadOnlyList<string> sentences, PageFrame? frame = null) =>
        OfAsync<NoticePage>(status, new() { [nameof(NoticePage.Title)] = title, [nameof(NoticePage.Sentences)] = sentences, [nameof(NoticePage.Frame)] = frame });

    /// <summary>Whoever has no session, or whose link is over.</summary>
    public Task<IResult> AskForAnotherAsync(int status) => NoticeAsync(status, DashboardWords.LinkOver, [DashboardWords.AskForAnother]);
}
