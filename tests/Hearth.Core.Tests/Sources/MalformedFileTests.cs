using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Hearth.Testing;
using MiniExcelLibs;
using static Hearth.Core.Tests.Sources.GivenReturns;

namespace Hearth.Core.Tests.Sources;

/// <summary>Each kind of broken or hostile file: a clear error, and nothing half-loaded.</summary>
public class MalformedFileTests
{
    [Theory, Trait("Requirement", "DR-4")]
    [InlineData("", "The file is empty")]
    [InlineData("Some,Other\n1,2\n", "The file has no column 'OccurrenceNo'")]
    [InlineData("OccurrenceNo,OccurrenceNo\n1,2\n", "names 'OccurrenceNo' twice")]
    [InlineData("<html><body>Sign in</body></html>", "XML or a web page")]
    public async Task A_file_that_is_not_the_sources_is_refused(string text, string error)
    {
        await using var database = await TestDatabase.CreateAsync(Database.Sqlite);

        var reason = await database.RefusalAsync(
            "police-crime",
            Put(database, "crime_2025-12-31.csv", text)
        );

        reason.ShouldContain(error);
    }

    [Fact, Trait("Requirement", "DR-4")]
    public async Task A_whole_picture_without_rows_is_refused()
    {
        await using var database = await TestDatabase.CreateAsync(Database.Sqlite);
        var heading = File.ReadLines(
            Checkout.PathOf(
                "tests",
                "Hearth.Core.Tests",
                "Sources",
                "Golden",
                "family-context-education.csv"
            )
        );

        var reason = await database.RefusalAsync(
            "family-context-education",
            Put(database, "education_2025-12-31.csv", heading.First() + "\n")
        );

        reason.ShouldContain("would end every record");
    }

    [EachDatabase, Trait("Requirement", "DR-4")]
    public async Task A_wrong_encoding_in_the_middle_is_refused_and_leaves_nothing(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var path = Path.Combine(database.Folder.Path, "crime_2025-12-31.csv");
        // Enough rows that some are stored before the broken one is met.
        var rows = Enumerable.Range(0, 45_000).Select(i => Crime("K" + i));
        await File.WriteAllBytesAsync(
            path,
            [
                .. Encoding.UTF8.GetBytes(CrimeFile(rows)),
                .. Encoding.Latin1.GetBytes(Crime("Zoë") + "\n"),
            ]
        );

        var reason = await database.RefusalAsync("police-crime", path);

        reason.ShouldContain("utf-8");
        reason.ShouldContain("After row 4");
    }

    [Fact, Trait("Requirement", "DR-4")]
    public async Task An_open_quotation_mark_is_refused_with_its_row()
    {
        await using var database = await TestDatabase.CreateAsync(Database.Sqlite);
        var text = CrimeFile(
            Crime("A"),
            Crime("B").Replace("1 Larch", "\"1 Larch", StringComparison.Ordinal),
            new string('x', 20_000)
        );

        var reason = await database.RefusalAsync(
            "police-crime",
            Put(database, "crime_2025-12-31.csv", text)
        );

        reason.ShouldContain("Row 3");
        reason.ShouldContain("longer than 10000 characters");
    }

    [Fact, Trait("Requirement", "DR-4")]
    public async Task A_file_without_an_extract_date_is_refused()
    {
        await using var database = await TestDatabase.CreateAsync(Database.Sqlite);

        var reason = await database.RefusalAsync(
            "police-crime",
            Put(database, "crime.csv", CrimeFile(Crime("A")))
        );

        reason.ShouldContain("--extract-date");
    }

    [Fact, Trait("Requirement", "DR-4")]
    public async Task A_workbook_with_a_formula_is_refused_and_the_cell_named()
    {
        await using var database = await TestDatabase.CreateAsync(Database.Sqlite);
        var path = Workbook(
            database,
            sheet =>
                Regex.Replace(sheet, @"</(\w+:)?row>", "<$1c r=\"Z1\"><$1f>1+1</$1f></$1c></$1row>")
        );

        (await database.RefusalAsync("anti-social-behaviour", path)).ShouldContain(
            "Cell Z1 holds a formula"
        );
    }

    [Fact, Trait("Requirement", "DR-4")]
    public async Task A_zip_bomb_is_refused()
    {
        await using var database = await TestDatabase.CreateAsync(Database.Sqlite);
        var path = Workbook(database, sheet => sheet);
        await using (var zip = await ZipFile.OpenAsync(path, ZipArchiveMode.Update))
        {
            await using var bomb = await zip.CreateEntry("xl/media/blank.bin").OpenAsync();
            var zeros = new byte[1_000_000];
            for (var i = 0; i < 60; i++)
                await bomb.WriteAsync(zeros);
        }

        (await database.RefusalAsync("anti-social-behaviour", path)).ShouldContain("zip bomb");
    }

    [Fact, Trait("Requirement", "DR-4")]
    public async Task A_workbook_with_macros_is_refused()
    {
        await using var database = await TestDatabase.CreateAsync(Database.Sqlite);
        var path = Workbook(database, sheet => sheet);
        await using (var zip = await ZipFile.OpenAsync(path, ZipArchiveMode.Update))
            zip.CreateEntry("xl/vbaProject.bin");

        (await database.RefusalAsync("anti-social-behaviour", path)).ShouldContain("macros");
    }

    [Theory, Trait("Requirement", "DR-4")]
    [InlineData("police-crime", "a workbook or a zip")]
    [InlineData("child-in-need-census", "a workbook or a zip")]
    public async Task A_workbook_sent_as_something_else_is_refused(string source, string error)
    {
        await using var database = await TestDatabase.CreateAsync(Database.Sqlite);

        (await database.RefusalAsync(source, Workbook(database, s => s))).ShouldContain(error);
    }

    [Theory, Trait("Requirement", "DR-4")]
    [InlineData(
        "<!DOCTYPE Message [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Message><Child>&x;</Child></Message>",
        "document type or entities"
    )]
    [InlineData("<Message><Children><Child></Children></Message>", "not well-formed")]
    [InlineData("<Message><Header/></Message>", "no rows")]
    [InlineData("plain words", "not XML")]
    public async Task Hostile_or_broken_XML_is_refused(string xml, string error)
    {
        await using var database = await TestDatabase.CreateAsync(Database.Sqlite);

        var reason = await database.RefusalAsync(
            "child-in-need-census",
            Put(database, "census_2025-03-31.xml", xml)
        );

        reason.ShouldContain(error);
    }

    [Fact, Trait("Requirement", "DR-4")]
    public async Task An_element_that_is_too_long_is_refused()
    {
        await using var database = await TestDatabase.CreateAsync(Database.Sqlite);
        var xml =
            $"<Message><Children><Child><A>{new string('x', 10_001)}</A></Child></Children></Message>";

        (
            await database.RefusalAsync(
                "child-in-need-census",
                Put(database, "census_2025-03-31.xml", xml)
            )
        ).ShouldContain("Child 1");
    }

    [Theory, Trait("Requirement", "DR-4")]
    [InlineData("A,PA,Short", "has 3 fields where the heading has 16")]
    [InlineData(
        "A,PA,=cmd|' /C calc'!A0,Tamsin,,,F,,,,,Suspect,105A,04/05/2025,,",
        "begins like a spreadsheet formula"
    )]
    [InlineData(
        "A,PA,@SUM(1),Tamsin,,,F,,,,,Suspect,105A,04/05/2025,,",
        "begins like a spreadsheet formula"
    )]
    [InlineData("A,PA,,,,03/02/1990,F,,,,,Juror,105A,04/05/2025,,", "is not a code of the list")]
    public async Task A_broken_row_is_rejected_alone_with_its_number_and_what_would_mend_it(
        string row,
        string reason
    )
    {
        await using var database = await TestDatabase.CreateAsync(Database.Sqlite);

        var loaded = await database.LoadCrimeAsync("2025-12-31", Crime("B"), row, Crime("C"));

        loaded.Counts.Loaded.ShouldBe(2);
        loaded.Counts.Rejected.ShouldBe(1);
        var why = loaded.Receipt.Reasons.ShouldHaveSingleItem();
        why.Reason.ShouldBe(reason);
        why.Fix.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact, Trait("Requirement", "DR-3")]
    public async Task A_byte_order_mark_other_delimiters_and_quoted_new_lines_are_read()
    {
        await using var database = await TestDatabase.CreateAsync(Database.Sqlite);
        var text =
            "\uFEFF"
            + CrimeFile(
                Crime("A").Replace("1 Larch Lane", "1 Larch\nLane", StringComparison.Ordinal)
            );
        var quoted = text.Replace("1 Larch\nLane", "\"1 Larch\nLane\"", StringComparison.Ordinal)
            .Replace(',', '\t');

        var loaded = await database.LoadAsync(
            "police-crime",
            Put(database, "crime_2025-12-31.csv", quoted)
        );

        loaded.Counts.Loaded.ShouldBe(1);
    }

    private static string Workbook(TestDatabase database, Func<string, string> change)
    {
        var path = Path.Combine(database.Folder.Path, "asb_2025-12-31.xlsx");
        MiniExcel.SaveAs(
            path,
            new[]
            {
                new
                {
                    CaseRef = "A1",
                    PersonRef = "R1",
                    IncidentDate = "2025-05-04",
                },
            }
        );
        using var zip = ZipFile.Open(path, ZipArchiveMode.Update);
        var entry = zip.Entries.First(e =>
            e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)
        );
        string text;
        using (var reader = new StreamReader(entry.Open()))
            text = change(reader.ReadToEnd());
        var name = entry.FullName;
        entry.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
        return path;
    }
}
