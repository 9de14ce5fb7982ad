using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Sharing;
using Hearth.Core.Sources.Catalogue;
using Hearth.Core.Tests.Sources;
using Hearth.Rules.Sharing;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Sharing;

/// <summary>Nothing comes in that no agreement shares.</summary>
[Trait("Requirement", "SH-2")]
public class ReturnInTests
{
    [EachDatabase]
    public async Task The_example_agreement_covers_every_shipped_source(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.WithAsync<ReturnInQuery>(async query =>
        {
            foreach (var source in new SourceCatalogue(database.Folder).All)
            {
                var decided = await query.DecideAsync(source, default);
                decided.Verdict.ShouldBe(Verdict.Permit, $"{source.Id}: {decided.Because}");
                decided.Basis.ShouldNotBeNull();
            }
        });
    }

    [EachDatabase]
    public async Task A_source_and_its_kind_of_information_are_of_one_class(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.WithAsync<SharingVocabulary>(words =>
        {
            foreach (var source in new SourceCatalogue(database.Folder).All)
                Kebab
                    .Of(words.CategoryOf(source.Id).ShouldNotBeNull(source.Id).Class)
                    .ShouldBe(Kebab.Of(source.Category), source.Id);
            return Task.CompletedTask;
        });
    }

    [EachDatabase, Trait("Requirement", "AG-2")]
    public async Task Without_an_agreement_nothing_is_taken_in_and_nothing_of_the_file_is_kept(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind, agreed: false);

        (await LoadAsync(database)).ShouldContain("police");

        (await RecordsAsync(database)).ShouldBe(0);
    }

    [EachDatabase]
    public async Task From_the_moment_an_agreement_ends_nothing_more_is_taken_in(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.LoadCrimeAsync("2025-09-30", GivenReturns.Crime("1"));
        var records = await RecordsAsync(database);
        await database.WithAsync<EndAgreementOperation, Outcome<StoredAgreement>>(end =>
            end.RunAsync(new("emberford-example"), Actor.DataTeam(), default)
        );

        (await LoadAsync(database)).ShouldContain("No agreement in force");

        (await RecordsAsync(database)).ShouldBe(records);
    }

    private static Task<int> RecordsAsync(TestDatabase database) =>
        database.WithAsync<AppDb, int>(db => db.Records.CountAsync());

    private static async Task<string> LoadAsync(TestDatabase database) =>
        (
            await database.TryLoadAsync(
                "police-crime",
                GivenReturns.Put(
                    database,
                    "police-crime_2025-10-31.csv",
                    GivenReturns.CrimeFile(GivenReturns.Crime("2"))
                )
            )
        )
            .ShouldBeOfType<Outcome<Hearth.Core.Sources.ReturnLoaded>.Refused>()
            .Reason;
}
