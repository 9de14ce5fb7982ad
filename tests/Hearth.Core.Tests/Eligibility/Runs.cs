using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Eligibility;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Eligibility;

/// <summary>Running a framework over the council, and what it kept.</summary>
internal static class Runs
{
    public static Task<Outcome<EligibilityRun>> TryRunAsync(
        this Council council,
        string framework = "troubled-families",
        DateOnly? asAt = null,
        DateTime? knownBy = null
    ) =>
        council.Database.WithAsync<RunEligibilityOperation, Outcome<EligibilityRun>>(run =>
            run.RunAsync(
                new RunEligibility(framework, asAt ?? Council.AsAt, knownBy),
                Actor.DataTeam(),
                CancellationToken.None
            )
        );

    public static async Task<EligibilityRun> RunAsync(
        this Council council,
        string framework = "troubled-families",
        DateOnly? asAt = null,
        DateTime? knownBy = null
    ) =>
        (await council.TryRunAsync(framework, asAt, knownBy))
            .ShouldBeOfType<Outcome<EligibilityRun>.Ok>()
            .Value;

    public static Task<List<Need>> NeedsAsync(this Council council, ListId list) =>
        council.Database.WithAsync<AppDb, List<Need>>(db =>
            db.Needs.Where(n => n.ListId == list).OrderBy(n => n.Id).ToListAsync()
        );

    public static Task<List<ListEntry>> EntriesAsync(this Council council, ListId list) =>
        council.Database.WithAsync<AppDb, List<ListEntry>>(db =>
            db.ListEntries.Where(n => n.ListId == list).OrderBy(n => n.Rank).ToListAsync()
        );

    public static Task<List<string>> EventsAsync(this Council council) =>
        council.Database.WithAsync<AppDb, List<string>>(db =>
            db.Events.OrderBy(e => e.Id).Select(e => e.Kind).ToListAsync()
        );
}
