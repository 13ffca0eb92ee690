using System.Net.ServerSentEvents;
using System.Threading.Channels;

namespace NudgeBot.Host.Simulator;

/// <summary>
/// Server-sent events for a page: <c>hello</c> first, <c>message</c> with the conversation and the message's id, <c>clock</c> when business
/// time was moved, <c>missed</c> when there may have been more, <c>beat</c> so that a silent connection is known to be a dead one.
/// </summary>
internal static class LiveEndpoints
{
    public static void MapLive(this RouteGroupBuilder api) => api.MapGet("/events", Follow);

    private static IResult Follow(HttpContext http, SimulatorNews news) =>
        TypedResults.ServerSentEvents(EventsAsync(news.Follow(http.Organization()), news, http));

    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(Channel<SseItem<string>> page, SimulatorNews news, HttpContext http)
    {
        // A page that leaves ends its own news; nothing is thrown.
        await using var left = http.RequestAborted.Register(() => news.Leave(page));
        yield return new SseItem<string>("{}", "hello");

        await foreach (var item in page.Reader.ReadAllAsync(CancellationToken.None))
        {
            yield return item;
        }
    }
}
