using System.Diagnostics;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Sources;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sources;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Access.Audit;

/// <summary>SQLite has one writer, and a read must be written before it is shown: a large load lets readers in.</summary>
public class ReadsDuringLoadTests
{
    private const int Rows = 150_000;
    private const string Heading =
        "Cms Id,First Name,Last Name,Date Of Birth,Gender,Address,Service Involvement,School Name,Contact Number,Admission Type,Date Current As Of,Coverage Start Date,Coverage End Date,Coverage Geographic Area,Date Of Most Recent Interaction,Start Date Of Last Involvement";

    [EachDatabase, Trait("Requirement", "SH-8"), Trait("Requirement", "DR-4")]
    public async Task A_familys_page_opens_while_a_whole_picture_loads_and_each_opening_is_kept(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, _, _) = await council.FamilyAsync();
        // A second whole picture: what is absent from it is ended, which is one long statement.
        await LoadAsync(council, "2025-06-30", 0);
        var opened = 0;
        var longest = TimeSpan.Zero;
        using var over = new CancellationTokenSource();
        var reading = Task.Run(async () =>
        {
            while (!over.IsCancellationRequested)
            {
                var from = Stopwatch.GetTimestamp();
                var read = await council.Database.WithAsync<FamilyQuery, FamilyRead?>(q =>
                    q.RunAsync(family, null, Council.Analyst, default)
                );
                read.ShouldNotBeNull();
                var took = Stopwatch.GetElapsedTime(from);
                (opened, longest) = (opened + 1, took > longest ? took : longest);
            }
        });

        var load = await LoadAsync(council, "2025-12-31", Rows / 2);
        await over.CancelAsync();
        await reading;

        load.Counts.Ended.ShouldBe(Rows / 2);
        opened.ShouldBeGreaterThan(5, "the load was over before anyone came: nothing proven");
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{kind}: opened {opened} times, longest {longest.TotalMilliseconds:0} ms"
        );
        longest.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        await council.Database.WithAsync<AppDb>(async db =>
            (await db.Events.CountAsync(e => e.Kind == "people.family-read")).ShouldBe(opened)
        );
    }

    private static Task<ReturnLoaded> LoadAsync(Council council, string asAt, int from) =>
        council.Database.LoadAsync(
            "family-context-education",
            GivenReturns.Put(
                council.Database,
                "family.csv",
                Heading
                    + "\n"
                    + string.Concat(
                        Enumerable
                            .Range(from, Rows)
                            .Select(i =>
                                $"{i},Fern{i % 997},Ashgrove,2015-06-05,Female,{i % 90} Larch Lane,Historic,Larch School,,test,{asAt},2023-01-01,{asAt},Emberford,2025-03-01,2025-02-01\n"
                            )
                    )
            )
        );
}
