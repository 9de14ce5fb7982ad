using Hearth.Core.Data;
using Hearth.Core.Data.Protection;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Sources;

/// <summary>Bulk loading goes past the model: numbers and rejected rows are encrypted all the same.</summary>
[Trait("Requirement", "SE-1")]
public class StoredTextsTests
{
    [EachDatabase]
    public async Task A_number_is_read_as_it_was_sent_and_lies_encrypted_in_the_database(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var file = Path.Combine(database.Folder.Path, "school-attendance_2025-12-31.csv");
        File.Copy(
            Checkout.PathOf(
                "tests",
                "Hearth.Core.Tests",
                "Sources",
                "Golden",
                "school-attendance.csv"
            ),
            file
        );

        await database.LoadAsync("school-attendance", file);
        var numbers = await database.WithAsync<AppDb, List<string?>>(db =>
            db.Identities.Where(i => i.Upn != null).Select(i => i.Upn).ToListAsync()
        );
        var stored = await database.WithAsync<AppDb, List<string>>(db =>
            db.Database.SqlQueryRaw<string>(
                    "SELECT upn AS \"Value\" FROM sources_identity WHERE upn IS NOT NULL"
                )
                .ToListAsync()
        );
        // The same file again is recognised, though each encryption is another.
        var again = await database.LoadAsync("school-attendance", file);

        numbers.ShouldContain("U000110020100");
        stored.Count.ShouldBe(numbers.Count);
        stored.ShouldAllBe(s => s.StartsWith(FieldText.Scheme));
        again.Counts.Loaded.ShouldBe(0);
    }

    [EachDatabase]
    public async Task A_rejected_row_is_read_as_it_was_sent_and_lies_encrypted(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var row = GivenReturns.Crime("K1", dob: "not a day", offenceDate: "not a day");

        await database.LoadAsync(
            "police-crime",
            GivenReturns.Put(
                database,
                "crime_2025-12-31.csv",
                GivenReturns.CrimeFile(row, GivenReturns.Crime("K2"))
            )
        );
        var read = await database.WithAsync<AppDb, List<string>>(db =>
            db.Rejections.Select(r => r.Row).ToListAsync()
        );
        var stored = await database.WithAsync<AppDb, List<string>>(db =>
            db.Database.SqlQueryRaw<string>("SELECT row AS \"Value\" FROM sources_rejection")
                .ToListAsync()
        );

        read.ShouldHaveSingleItem().ShouldContain("Ashgrove");
        stored.ShouldHaveSingleItem().ShouldStartWith(FieldText.Scheme);
    }
}
