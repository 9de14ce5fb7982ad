using Hearth.App.Synthetic;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Eligibility;
using Hearth.Core.Matching;
using Hearth.Core.Sources;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.App.Tests.Web;

public static class GivenList
{
    /// <summary>Returns of an invented council loaded, people matched, and a list made.</summary>
    public static readonly MadeOnce Made = new("list", MakeAsync);

    /// <summary>The list of a council that was started with one.</summary>
    public static Task<ListId> ListedAsync(this WebCouncil council) =>
        council.Database.WithAsync<AppDb, ListId>(db =>
            db.Set<List>().Select(l => l.Id).SingleAsync()
        );

    private static async Task MakeAsync(TestDatabase database)
    {
        var folder = Path.Combine(database.Folder.Path, "made");
        GenerateCouncilOperation
            .Run(
                new CouncilOptions(2000, 7, CouncilOptions.DefaultUntil, 1),
                folder,
                _ => { },
                CancellationToken.None
            )
            .ShouldBeOfType<Outcome<CouncilMade>.Ok>();
        foreach (
            var source in new[]
            {
                "social-care",
                "early-help",
                "out-of-work-benefits",
                "school-attendance",
            }
        )
            (
                await database.WithAsync<LoadReturnOperation, Outcome<ReturnLoaded>>(load =>
                    load.RunAsync(
                        new(
                            source,
                            Directory
                                .GetFiles(Path.Combine(folder, "returns"), source + "_*")
                                .Single()
                        ),
                        Actor.DataTeam(),
                        CancellationToken.None
                    )
                )
            ).ShouldBeOfType<Outcome<ReturnLoaded>.Ok>(source);
        (
            await database.WithAsync<RunMatchingOperation, Outcome<MatchingDone>>(match =>
                match.RunAsync(new(new(2026, 9, 30)), Actor.DataTeam(), CancellationToken.None)
            )
        ).ShouldBeOfType<Outcome<MatchingDone>.Ok>();
        var run = await database.WithAsync<RunEligibilityOperation, Outcome<EligibilityRun>>(o =>
            o.RunAsync(
                new("troubled-families/2015-04", new(2026, 9, 30)),
                Actor.DataTeam(),
                CancellationToken.None
            )
        );
        var made = run.ShouldBeOfType<Outcome<EligibilityRun>.Ok>().Value;
        made.Entries.ShouldBeGreaterThan(0);
    }
}
