using Hearth.Core.Access;
using Hearth.Core.Partners;
using Hearth.Core.Sharing;
using Hearth.Core.Sharing.Assessment;
using Hearth.Core.Sources.Catalogue;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Rules.Sharing;
using Hearth.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.Core.Tests.Sharing.Assessment;

[Trait("Requirement", "SH-6")]
public class DataFlowsTests
{
    [EachDatabase, Trait("Requirement", "SH-2")]
    public async Task Every_flow_stands_there_and_what_comes_in_is_what_would_be_taken_in(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var read = (await ReadAsync(database))!;
        var words = database.Services.GetRequiredService<SharingVocabulary>();
        var catalogue = database.Services.GetRequiredService<SourceCatalogue>();

        read.Flows.Select(f => f.Flow)
            .Distinct()
            .Order()
            .ShouldBe(words.Flows.Values.Select(f => f.Name).Order());
        var came = read.Flows.Where(f => f.Flow == "A data return from a partner").ToArray();
        came.Length.ShouldBe(catalogue.All.Count);
        foreach (var source in catalogue.All)
        {
            var row = came.Single(c => c.What == source.Name);
            var decided = await database.WithAsync<ReturnInQuery, Decision>(q =>
                q.DecideAsync(source, default)
            );
            (row.WhyNot is null).ShouldBe(decided.Verdict == Verdict.Permit, source.Id);
            if (row.WhyNot is not null)
                continue;
            row.Recipients.ShouldContain("The council");
            row.Purposes.ShouldContain("Find families who meet the programme's criteria");
            (row.Gateways.Count > 0).ShouldBe(decided.Gateway is not null, source.Id);
        }
        came.Count(c => c.WhyNot is null).ShouldBeGreaterThan(10);
        var police = came.Single(c => c.What == "Police recorded crime");
        (police.Class, police.Article6).ShouldBe(("criminal", "6(1)(e)"));
        police.Article9Or10.ShouldBe("10, with Schedule 1 paragraph 6");
        police.From.ShouldBe(["Emberford Constabulary (example)"]);
    }

    [EachDatabase, Trait("Requirement", "AG-5")]
    public async Task It_follows_the_live_configuration_an_agency_that_left_receives_nothing(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        (await ReadAsync(database))!
            .Recipients.Select(r => r.Name)
            .ShouldContain("Larch Homes (example)");
        await database.WithAsync<GiveNoticeOperation>(give =>
            give.RunAsync(
                new("housing", new(2026, 10, 1), "An invented letter"),
                Actor.DataTeam(),
                default
            )
        );
        database.Clock.Advance(TimeSpan.FromDays(40));

        var read = (await ReadAsync(database))!;

        read.Recipients.Select(r => r.Name).ShouldNotContain("Larch Homes (example)");
        read.Flows.ShouldAllBe(f => !f.Recipients.Contains("Larch Homes (example)"));
        read.Flows.Single(f =>
                f.What == "Housing arrears"
                || f.What.Contains("arrears", StringComparison.OrdinalIgnoreCase)
            )
            .WhyNot!.ShouldContain("Larch Homes (example)");
    }

    [EachDatabase, Trait("Requirement", "AG-8"), Trait("Requirement", "SH-7")]
    public async Task Processors_in_use_are_listed_and_one_abroad_shows_in_every_flow_of_its_controller(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await RegisterAsync(database, "Here Hosting (example)", "United Kingdom", null);
        await RegisterAsync(
            database,
            "Ended Hosting (example)",
            "United Kingdom",
            new(2026, 9, 30)
        );
        (await ReadAsync(database))!.Flows.ShouldAllBe(f =>
            f.Transfers.StartsWith("No registered processor")
        );

        await RegisterAsync(database, "Elsewhere Hosting (example)", "Norway", null);

        var read = (await ReadAsync(database))!;
        read.Processors.Select(p => p.Name)
            .ShouldBe(["Elsewhere Hosting (example)", "Here Hosting (example)"]);
        foreach (var flow in read.Flows)
            flow.Transfers.Contains("in Norway")
                .ShouldBe(flow.Recipients.Contains("The council"), flow.What);
    }

    [Fact, Trait("Requirement", "DR-2")]
    public async Task Of_each_column_it_is_said_what_is_stored_of_it()
    {
        await using var database = await TestDatabase.CreateAsync(Database.Sqlite);
        var columns = (await ReadAsync(database))!
            .Columns.Where(c => c.Source == "Police recorded crime")
            .ToDictionary(c => c.Name);

        columns["Surname"].Becomes.ShouldBe("surname");
        columns["PersonURN"].Becomes.ShouldBe("person ref; key of the record");
        columns["OffenceDate"].Becomes.ShouldBe("fact: offence");
        columns["OutcomeCode"].Becomes.ShouldBe("fact: offence");
        (columns["Role"].Becomes, columns["Role"].IsStored).ShouldBe(
            ("nothing: read to decide what of the row is kept", false)
        );
    }

    [EachDatabase]
    public async Task Only_whoever_looks_after_sharing_reads_it(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        (
            await ReadAsync(database, GivenNotices.Officer with { Role = Role.LeadWorker })
        ).ShouldBeNull();
        (await ReadAsync(database, GivenNotices.Officer)).ShouldNotBeNull();
    }

    private static Task<DataFlows?> ReadAsync(TestDatabase database, Actor? actor = null) =>
        database.WithAsync<DataFlowsQuery, DataFlows?>(q =>
            q.RunAsync(actor ?? GivenNotices.Officer, default)
        );

    private static async Task RegisterAsync(
        TestDatabase database,
        string name,
        string heldIn,
        DateOnly? until
    ) =>
        (
            await database.WithAsync<RegisterProcessorOperation, Outcome<Processor>>(o =>
                o.RunAsync(
                    new(
                        "council",
                        name,
                        ProcessorService.Cloud,
                        "An invented contract",
                        new(2026, 1, 1),
                        until,
                        "As Article 28(3) asks",
                        heldIn
                    ),
                    GivenNotices.Officer,
                    default
                )
            )
        ).Done();
}
