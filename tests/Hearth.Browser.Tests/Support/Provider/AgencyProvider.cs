using System.Diagnostics;
using Hearth.Core.Data;
using Hearth.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.Browser.Tests.Support.Provider;

/// <summary>The police's own identity provider: npm's <c>oidc-provider</c>, stopped by its own process id.</summary>
public sealed class AgencyProvider : IAsyncDisposable
{
    private readonly Process process;
    private readonly string address;

    private AgencyProvider(Process process, string address) =>
        (this.process, this.address) = (process, address);

    public static async Task<AgencyProvider> StartAsync()
    {
        Assert.SkipUnless(
            Directory.Exists(Checkout.PathOf("node_modules", "oidc-provider")),
            "npm's oidc-provider is not installed"
        );
        var process = Process.Start(
            new ProcessStartInfo(
                "node",
                [
                    Checkout.PathOf(
                        "tests",
                        "Hearth.Browser.Tests",
                        "Support",
                        "Provider",
                        "provider.mjs"
                    ),
                ]
            )
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        // What it says there is advice to whoever would run it for real people.
        process.BeginErrorReadLine();
        return new(process, await SaidAsync(process));
    }

    /// <summary>Tells Hearth of it, before Hearth starts.</summary>
    public async Task NameItAsync(IServiceProvider services)
    {
        var folder = services.GetRequiredService<DataFolder>().Path;
        await File.WriteAllTextAsync(
            Path.Combine(folder, "police-secret"),
            "an invented secret, long enough to be one\n"
        );
        await File.WriteAllTextAsync(
            Path.Combine(folder, "identity-providers.yaml"),
            $"""
            providers:
              - id: police
                name: Larchshire Police (invented)
                agency: police
                authority: {address}
                client-id: hearth
                secret-file: police-secret
                scopes: [directory]
                groups-claim: groups
                roles:
                  hearth-workers: lead-worker

            """
        );
    }

    /// <summary>Tells it where Hearth is, once Hearth has started.</summary>
    public async Task ServeAsync(HearthServer server)
    {
        await process.StandardInput.WriteLineAsync(server.Address);
        (await SaidAsync(process)).ShouldBe("ready");
    }

    private static async Task<string> SaidAsync(Process process) =>
        await process.StandardOutput.ReadLineAsync()
        ?? throw new InvalidOperationException("The provider ended");

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
