using System.Diagnostics;
using Hearth.App.Web;
using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Hearth.Bench.Load;

/// <summary>What one page read of the database, and how long its answer was.</summary>
internal sealed record PageRead(IReadOnlyList<string> Sql, int Bytes);

/// <summary>
/// Opens each family's page once, in this process, and listens to what it asks of the database: every reading statement with its
/// values, as it was sent.
/// </summary>
internal static class PageSql
{
    private static readonly AsyncLocal<List<string>?> Heard = new();

    public static async Task<IReadOnlyList<PageRead>> ReadAsync(
        DataFolder folder,
        IReadOnlyList<(string Email, string Path)> pages
    )
    {
        using var all = DiagnosticListener.AllListeners.Subscribe(new Listeners());
        List<string> heard = [];
        var app = WebHost.Build(
            folder,
            "http://127.0.0.1:0",
            services => services.AddSingleton<IStartupFilter>(new Hearing(l => heard = l))
        );
        await app.StartAsync();
        var read = new List<PageRead>();
        foreach (var ofOne in pages.Select((p, i) => (Page: p, At: i)).GroupBy(p => p.Page.Email))
        {
            using var browser = new Browser(app.Urls.First());
            await browser.SignInAsync(ofOne.Key);
            foreach (var (page, _) in ofOne)
            {
                // Once before: what a page asks the first time only is not what it asks.
                await browser.GetAsync(page.Path);
                var answer = await browser.GetAsync(page.Path);
                read.Add(new([.. heard], answer.Length));
            }
        }
        await app.StopAsync();
        await app.DisposeAsync();
        return read;
    }

    /// <summary>Only what a request for a page asks: work beside the pages has no list of its own.</summary>
    private sealed class Hearing(Action<List<string>> ended) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    async (context, go) =>
                    {
                        Heard.Value = [];
                        await go(context);
                        ended(Heard.Value);
                    }
                );
                next(app);
            };
    }

    private sealed class Listeners : IObserver<DiagnosticListener>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore")
                value.Subscribe(new Commands());
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }

    private sealed class Commands : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (
                value.Key == RelationalEventId.CommandExecuting.Name
                && value.Value is CommandEventData { Command: var command }
                && command.CommandText.TrimStart().StartsWith("SELECT", StringComparison.Ordinal)
            )
                Heard.Value?.Add(Literals.Of(command));
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }
}
