using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NudgeBot.Fakes.Teams;

/// <summary>
/// What Microsoft has around a Teams bot for its identity, as a server on a loopback port: the keys of the Connector, over https alone; Entra, which
/// gives the bot its tokens; and the place where a machine in Azure gets those of its managed identity. It makes the tokens that come with
/// activities, good and bad ones, checks what it is asked, remembers it, and misbehaves when told to.
/// </summary>
public sealed class FakeIdentity : IAsyncDisposable
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string Secret = "Xy8~the-secret-of-the-bot";
    public const string Tenant = "a1b2c3d4-e5f6-7890-abcd-ef1234567890";
    public const string Issuer = "https://api.botframework.com";

    private const string ManagedIdentityHost = "169.254.169.254";

    private readonly WebApplication app;
    private readonly X509Certificate2 certificate;

    private FakeIdentity(WebApplication app, X509Certificate2 certificate, TimeProvider clock)
    {
        (this.app, this.certificate, Clock) = (app, certificate, clock);
        Keys = new FakeKeys();
        Entra = new FakeEntra();
    }

    public TimeProvider Clock { get; }

    public FakeKeys Keys { get; }

    public FakeEntra Entra { get; }

    /// <summary>Where all of it is.</summary>
    public Uri Base { get; private set; } = null!;

    /// <summary>Every request that arrived, in order: metadata, keys, token or identity.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Whether nobody gets an answer.</summary>
    public bool IsDown { get; set; }

    internal ConcurrentDictionary<string, ConcurrentQueue<IdentityTrouble>> Troubles { get; } = new();

    /// <summary>Ends when the test does: whoever hangs, hangs until then.</summary>
    internal CancellationToken Closing => app.Lifetime.ApplicationStopping;

    internal Uri ManagedIdentity { get; private set; } = null!;

    public static async Task<FakeIdentity> StartAsync(TimeProvider? clock = null)
    {
        var certificate = SelfSigned();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate));
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        var app = builder.Build();
        var identity = new FakeIdentity(app, certificate, clock ?? TimeProvider.System);
        app.Map("/{**path}", http => FakeIdentityDoor.AnswerAsync(identity, http));
        await app.StartAsync();
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Select(address => new Uri(address)).ToList();
        identity.Base = addresses.Single(address => address.Scheme == Uri.UriSchemeHttps);
        identity.ManagedIdentity = addresses.Single(address => address.Scheme == Uri.UriSchemeHttp);
        return identity;
    }

    /// <summary>The settings of a bot whose Microsoft this is.</summary>
    public Dictionary<string, string?> Settings() => new()
    {
        ["Teams:AppId"] = AppId,
        ["Teams:AppPassword"] = Secret,
        ["Teams:TenantId"] = Tenant,
        ["Teams:OpenIdMetadataUrl"] = new Uri(Base, "/v1/.well-known/openidconfiguration").ToString(),
        ["Teams:Authority"] = Base.ToString(),
    };

    /// <summary>Trusts this server and no other, and finds the machine's managed identity here.</summary>
    public HttpClient Client() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        ConnectCallback = ConnectAsync,
        SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == certificate.GetCertHashString() },
    })
    { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Writes the certificate to a file, so that a process can be told to trust it with <c>SSL_CERT_FILE</c>.</summary>
    public Task WriteCertificateAsync(string path) => File.WriteAllTextAsync(path, certificate.ExportCertificatePem());

    /// <summary>A token that the Connector sends along with an activity.</summary>
    /// <param name="serviceUrl">The activity's.</param>
    /// <param name="defect">What is wrong with it.</param>
    public string TokenFor(string serviceUrl, TokenDefect defect = TokenDefect.None) => FakeInboundToken.Make(Keys, Clock.GetUtcNow(), serviceUrl, defect);

    /// <summary>The next request of this kind goes wrong in this way; told twice, the next two do.</summary>
    public void Next(string kind, IdentityTrouble trouble) => Troubles.GetOrAdd(kind, _ => new()).Enqueue(trouble);

    /// <summary>How often this was asked for.</summary>
    public int Count(string kind) => Requests.Count(request => request == kind);

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
        certificate.Dispose();
        Keys.Dispose();
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        EndPoint at = context.DnsEndPoint.Host == ManagedIdentityHost ? new IPEndPoint(IPAddress.Loopback, ManagedIdentity.Port) : context.DnsEndPoint;
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(at, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = FakeKey.Get("https");
        var request = new CertificateRequest("CN=fake identity", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        return request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }
}

/// <summary>What goes wrong.</summary>
public abstract record IdentityTrouble
{
    private IdentityTrouble() { }

    /// <summary>Entra refuses, with its number.</summary>
    public sealed record Aadsts(int Number) : IdentityTrouble;

    /// <summary>No answer, ever.</summary>
    public sealed record Hang : IdentityTrouble;

    /// <summary>The connection breaks.</summary>
    public sealed record Reset : IdentityTrouble;

    /// <summary>A proxy's page.</summary>
    public sealed record Html503 : IdentityTrouble;

    /// <summary>200, and nothing in it.</summary>
    public sealed record Empty : IdentityTrouble;
}
