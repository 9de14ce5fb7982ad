using System.Net;
using System.Text.Json;

namespace Hearth.Bench.Load;

/// <summary>A family that somebody works with.</summary>
/// <param name="Page">Its page.</param>
/// <param name="Case">Its case's page.</param>
/// <param name="Raw">Its place among the raw pages.</param>
internal sealed record Worked(string Page, string Case, int Raw);

/// <summary>Reads families, opens assessments, saves answers; thinks five to ten seconds before each.</summary>
internal sealed class Practitioner(
    string email,
    IReadOnlyList<Worked> families,
    string hearth,
    string raw,
    Timings timings,
    int seed
)
{
#pragma warning disable CA5394 // The same people do the same in every run: nothing is kept secret by it.
    private readonly Random random = new(seed);
#pragma warning restore CA5394

    public int Saved { get; private set; }

    public async Task WorkAsync(CancellationToken cancel)
    {
        using var browser = new Browser(hearth);
        using var peer = new Browser(raw);
        await browser.SignInAsync(email);
        try
        {
            // Nobody begins at the same moment as everybody.
            await ThinkAsync(0, cancel);
            for (var turn = 0; ; turn++)
            {
                var family = families[turn % families.Count];
                await timings.TimeAsync("family page", () => browser.GetAsync(family.Page));
                await ThinkAsync(5, cancel);
                await timings.TimeAsync("raw page", () => peer.GetAsync($"/{family.Raw}"));
                await ThinkAsync(5, cancel);
                await timings.TimeAsync("case page", () => browser.GetAsync(family.Case));
                await ThinkAsync(5, cancel);
                await SaveAsync(browser, family, turn, cancel);
                await ThinkAsync(5, cancel);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The time is up.
        }
    }

    private async Task SaveAsync(Browser browser, Worked family, int turn, CancellationToken cancel)
    {
        var area = $"{family.Case}/assessment/1/areas/own-words";
        var page = await timings.TimeAsync("assessment page", () => browser.GetAsync(area));
        await ThinkAsync(5, cancel);
        using var answer = await timings.TimeAsync(
            "answer saved",
            () =>
                browser.PostAsync(
                    $"{area}?handler=Answer",
                    page,
                    ("one.Question", Browser.ValueOf(page, "Answers[0].Question")),
                    ("one.About", Browser.ValueOf(page, "Answers[0].About")),
                    ("one.Seen", Browser.ValueOf(page, "Answers[0].Seen")),
                    ("one.Was", Browser.ValueOf(page, "Answers[0].Was")),
                    ("one.Text", $"They say it for the {turn + 1}th time"),
                    ("one.Kept", "false")
                )
        );
        var said = await answer.Content.ReadAsStringAsync(cancel);
        if (
            answer.StatusCode != HttpStatusCode.OK
            || JsonSerializer.Deserialize<JsonElement>(said).GetProperty("state").GetString()
                != "saved"
        )
            throw new InvalidOperationException($"An answer was not saved: {said}");
        Saved++;
    }

    private Task ThinkAsync(double least, CancellationToken cancel) =>
#pragma warning disable CA5394 // How long somebody thinks is no secret.
        Task.Delay(TimeSpan.FromSeconds(least + (random.NextDouble() * (10 - least))), cancel);
#pragma warning restore CA5394
}
