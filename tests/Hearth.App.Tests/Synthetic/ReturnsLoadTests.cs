using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Sources;
using Hearth.Core.Sources.Catalogue;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.App.Tests.Synthetic;

/// <summary>Every return of the council through the loader that real returns go through.</summary>
public class ReturnsLoadTests
{
    [Fact, Trait("Requirement", "DR-1")]
    public async Task Every_source_of_the_catalogue_loads_and_truth_knows_every_row()
    {
        using var council = Council.Of(4_000);
        await using var database = await TestDatabase.CreateAsync(Database.Sqlite);
        var counts = new Dictionary<string, ReceiptCounts>();
        foreach (var file in council.Returns)
        {
            var source = Path.GetFileName(file).Split('_')[0];
            var outcome = await database.WithAsync<LoadReturnOperation, Outcome<ReturnLoaded>>(
                load =>
                    load.RunAsync(
                        new LoadReturn(source, file),
                        Actor.DataTeam(),
                        TestContext.Current.CancellationToken
                    )
            );
            var loaded = outcome.ShouldBeOfType<Outcome<ReturnLoaded>.Ok>(file).Value;
            // The census carries more than the programme may store.
            if (!file.EndsWith(".xml", StringComparison.Ordinal))
                loaded.Receipt.ColumnsNotStored.ShouldBeEmpty(file);
            counts[source] = loaded.Counts;
        }

        var catalogue = await database.WithAsync<SourceCatalogue, string[]>(c =>
            // What Hearth writes itself nobody sends.
            Task.FromResult(
                c.All.Where(s => s.Frequency != Frequency.AsItHappens).Select(s => s.Id).ToArray()
            )
        );
        counts.Keys.Order(StringComparer.Ordinal).ShouldBe(catalogue);
        counts.ShouldAllBe(c => c.Value.Loaded > 0);
        foreach (var (source, rows) in council.Made.Rows)
            counts[source].Rows.ShouldBe(rows, source);
        // Dirt, but no more than a real partner's: some rows cannot be taken, most are clean.
        var all = counts.Values.Sum(c => c.Rows);
        counts.Values.Sum(c => c.Rejected).ShouldBeInRange(1, all / 100);
        counts.Values.Sum(c => c.Repeated).ShouldBeGreaterThan(0);
        counts.Values.Sum(c => c.Superseded).ShouldBeGreaterThan(0);
        counts.Values.Sum(c => c.Warned).ShouldBeInRange(all / 200, all / 10);
        counts["police-crime"].Outside.ShouldBeGreaterThan(0);

        await TruthJoinsAsync(council, database);
    }

    private static async Task TruthJoinsAsync(Council council, TestDatabase database)
    {
        var truth = council
            .Truth("records.csv")
            .ToDictionary(r =>
                (r["file"], long.Parse(r["row"], System.Globalization.CultureInfo.InvariantCulture))
            );
        var people = council.Truth("people.csv").ToDictionary(p => p["person"]);
        var stored = await database.WithAsync<AppDb, Stored[]>(db =>
            (
                from record in db.Set<Hearth.Core.Sources.Record>()
                join of in db.Set<Return>() on record.ReturnNo equals of.No
                join who in db.Set<Identity>() on record.IdentityId equals who.Id
                select new Stored(
                    of.FileName,
                    record.Id & 4294967295,
                    who.NhsNumber,
                    who.Upn,
                    who.Nino,
                    record.OtherIdentityId != null
                )
            ).ToArrayAsync()
        );
        stored.Length.ShouldBeGreaterThan(2_000);
        var (right, wrong) = (0, 0);
        foreach (var row in stored)
        {
            truth.ShouldContainKey((row.File, row.RowNo));
            var known = truth[(row.File, row.RowNo)];
            if (row.Pair)
                known["other_person"].ShouldNotBeEmpty();
            var person = people[known["person"]];
            foreach (
                var (sent, own) in new[]
                {
                    (row.Nhs, person["nhs"]),
                    (row.Upn, person["upn"]),
                    (row.Nino, person["nino"]),
                }
            )
            {
                if (sent is not null)
                    (right, wrong) = sent == own ? (right + 1, wrong) : (right, wrong + 1);
            }
        }
        // A few carry a brother's or sister's number; a file shifted by one row would have next to none right.
        wrong.ShouldBeInRange(1, right / 50);
    }

    private sealed record Stored(
        string File,
        long RowNo,
        string? Nhs,
        string? Upn,
        string? Nino,
        bool Pair
    );
}
