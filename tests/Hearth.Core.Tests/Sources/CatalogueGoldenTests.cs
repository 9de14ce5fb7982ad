using System.Globalization;
using System.Text;
using Hearth.Core.Data;
using Hearth.Core.Sources;
using Hearth.Core.Sources.Catalogue;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;

namespace Hearth.Core.Tests.Sources;

/// <summary>
/// One small invented file for each source, and what is stored of it. <c>HEARTH_ACCEPT=1</c> writes the files anew.
/// </summary>
public class CatalogueGoldenTests
{
    private static string Folder =>
        Checkout.PathOf("tests", "Hearth.Core.Tests", "Sources", "Golden");

    public static TheoryData<string> Sources =>
        [.. new SourceCatalogue(Checkout.PathOf("rulebook")).All.Select(s => s.Id)];

    [Theory, MemberData(nameof(Sources)), Trait("Requirement", "DR-1")]
    public async Task Each_source_reads_its_own_layout(string sourceId)
    {
        await using var database = await TestDatabase.CreateAsync(Database.Sqlite);
        var source = new SourceCatalogue(Checkout.PathOf("rulebook")).Find(sourceId)!;

        var loaded = await database.LoadAsync(sourceId, File(database, source));

        var stored = await StoredAsync(database, loaded);
        var golden = Path.Combine(Folder, sourceId + ".txt");
        if (Environment.GetEnvironmentVariable("HEARTH_ACCEPT") == "1")
            await System.IO.File.WriteAllTextAsync(golden, stored);
        stored.ShouldBe(await System.IO.File.ReadAllTextAsync(golden));
    }

    [Fact, Trait("Requirement", "DR-1")]
    public void Each_source_names_its_agency_gateway_frequency_category_and_indicators()
    {
        var sources = new SourceCatalogue(Checkout.PathOf("rulebook")).All;

        sources.Count.ShouldBeGreaterThanOrEqualTo(22);
        foreach (var source in sources)
        {
            source.Gateway.ShouldNotBeNullOrWhiteSpace(source.Id);
            // What Hearth writes itself is never due, and says who people are and nothing more.
            if (source.Frequency == Frequency.AsItHappens)
                continue;
            source.Indicators.ShouldNotBeEmpty(source.Id);
            source.DueAfterDays.ShouldBeGreaterThan(0, source.Id);
        }
    }

    private static string File(TestDatabase database, SourceDefinition source)
    {
        var ending = source.Format == FileFormat.Xml ? "xml" : "csv";
        var from = Path.Combine(Folder, $"{source.Id}.{ending}");
        var path = Path.Combine(
            database.Folder.Path,
            $"{source.Id}_2025-12-31.{(source.Format == FileFormat.Xlsx ? "xlsx" : ending)}"
        );
        if (source.Format != FileFormat.Xlsx)
            System.IO.File.Copy(from, path);
        else
        {
            // A workbook cannot be read in a review, so its rows are kept as CSV.
            var rows = MiniExcel.Query(from, useHeaderRow: true, excelType: ExcelType.CSV);
            MiniExcel.SaveAs(path, rows);
        }
        return path;
    }

    private static async Task<string> StoredAsync(TestDatabase database, ReturnLoaded loaded)
    {
        var text = new StringBuilder();
        void Line(string line) => text.Append(line).Append('\n');
        var counts = loaded.Counts;
        Line(
            string.Create(
                CultureInfo.InvariantCulture,
                $"rows {counts.Rows}: loaded {counts.Loaded}, warned {counts.Warned}, rejected {counts.Rejected}, repeated {counts.Repeated}, outside {counts.Outside}"
            )
        );
        Line(
            $"covers {loaded.Receipt.Coverage!.Start:yyyy-MM-dd} to {loaded.Receipt.Coverage.End:yyyy-MM-dd} {loaded.Receipt.Coverage.Area}"
        );
        foreach (var column in loaded.Receipt.ColumnsNotStored)
            Line($"not stored: {column}");
        await database.WithAsync<AppDb>(async db =>
        {
            var who = await db.Identities.ToDictionaryAsync(i => i.Id);
            foreach (var record in await db.Records.OrderBy(r => r.Id).ToListAsync())
            {
                Line("");
                Line($"{record.RecordKey} as at {record.AsAt:yyyy-MM-dd}");
                Line($"  who: {Who(who[record.IdentityId])}");
                if (record.OtherIdentityId is { } other)
                    Line($"  and: {Who(who[other])}");
                Line($"  facts: {record.Facts}");
                if (record.Warnings is not null)
                    Line($"  warned: {record.Warnings}");
            }
            foreach (var row in await db.Rejections.OrderBy(r => r.RowNo).ToListAsync())
                Line($"\nrejected row {row.RowNo}: {row.Column} {row.Reason}. {row.Fix}.");
        });
        return text.ToString();
    }

    private static string Who(Identity i) =>
        string.Join(
            ' ',
            new (string Name, object? Value)[]
            {
                ("surname", i.Surname),
                ("forename", i.Forename),
                ("middle", i.MiddleNames),
                ("former", i.FormerSurname),
                ("born", i.BirthDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                ("accuracy", Kebab.Of(i.BirthAccuracy)),
                ("expected", i.ExpectedDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                ("died", i.DeathDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                ("sex", i.Sex),
                ("address", i.Address?.Replace("\n", " | ", StringComparison.Ordinal)),
                ("postcode", i.Postcode),
                ("uprn", i.Uprn),
                ("nhs", i.NhsNumber),
                ("upn", i.Upn),
                ("nino", i.Nino),
                ("person", i.PersonRef),
                ("household", i.HouseholdRef),
                ("relationship", i.Relationship),
                ("ethnicity", i.Ethnicity),
            }
                .Where(p => p.Value is not null)
                .Select(p => $"{p.Name}={p.Value};")
        );
}
