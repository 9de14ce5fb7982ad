using System.IO.Compression;
using System.Text;
using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Sources;
using Hearth.Core.Sources.Loading;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Hearth.Core.Tests.Sources.GivenReturns;

namespace Hearth.Core.Tests.Sources.Scanning;

/// <summary>What somebody sends through the pages is looked at before it is kept; what is refused leaves no file.</summary>
[Trait("Requirement", "SE-1")]
public class ReceivingTests
{
    [EachDatabase]
    public async Task An_infected_file_is_not_kept_and_that_it_came_is_an_event(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var fake = new FakeClamd();
        var text = CrimeFile(Crime("INVENTED-VIRUS"));

        (await SendAsync(database, "crime.csv", text, fake.Address)).ShouldContain(
            "found Invented.Virus"
        );
        Kept(database).ShouldBeEmpty();
        (
            await database.WithAsync<AppDb, int>(db =>
                db.Events.CountAsync(e => e.Kind == "sources.upload-refused")
            )
        ).ShouldBe(1);
        (await SendAsync(database, "crime.csv", CrimeFile(Crime("A")), fake.Address)).ShouldBe("");
        Kept(database).Length.ShouldBe(1);
    }

    [EachDatabase]
    public async Task A_file_loaded_by_command_is_scanned_too(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var fake = new FakeClamd();
        var file = Put(database, "crime_2025-12-31.csv", CrimeFile(Crime("INVENTED-VIRUS")));

        var loaded = await database.WithAsync<IServiceProvider, Outcome<ReturnLoaded>>(services =>
            ActivatorUtilities
                .CreateInstance<LoadReturnOperation>(services, new Clamd(fake.Address))
                .RunAsync(new("police-crime", file), Actor.DataTeam(), default)
        );

        loaded
            .ShouldBeOfType<Outcome<ReturnLoaded>.Refused>()
            .Reason.ShouldContain("Invented.Virus");
    }

    [Theory]
    [InlineData("crime.exe", "sends CSV (.csv, .txt, .tsv)")]
    [InlineData("crime.csv.html", "sends CSV")]
    [InlineData("crime", "sends CSV")]
    public async Task A_name_that_says_another_kind_is_refused(string name, string why)
    {
        await using var database = await TestDatabase.CreateAsync(Database.Sqlite);
        (await SendAsync(database, name, CrimeFile(Crime("A")))).ShouldContain(why);
        Kept(database).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("MZ\u0090\0", "a program for Windows")]
    [InlineData("%PDF-1.7", "a PDF")]
    [InlineData("#!/bin/sh\n", "a script")]
    [InlineData("SQLite format 3\0", "a database")]
    public async Task A_kind_no_source_sends_is_refused_whatever_it_is_called(
        string begins,
        string kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(Database.Sqlite);
        (await SendAsync(database, "crime.csv", begins + CrimeFile(Crime("A")))).ShouldContain(
            kind
        );
        Kept(database).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_program_behind_lines_of_text_is_refused()
    {
        await using var database = await TestDatabase.CreateAsync(Database.Sqlite);
        var text = CrimeFile(Enumerable.Range(0, 2_000).Select(i => Crime("K" + i))) + "\0\u0001";
        (await SendAsync(database, "crime.csv", text)).ShouldContain("NUL bytes");
    }

    [Fact]
    public async Task A_zip_that_is_no_workbook_is_refused()
    {
        await using var database = await TestDatabase.CreateAsync(Database.Sqlite);
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        await using (var entry = archive.CreateEntry("letter.txt").Open())
            await entry.WriteAsync("hello"u8.ToArray());
        var source = database.WithAsync<SourcesQuery, string>(q =>
            Task.FromResult(
                q.List(Actor.DataTeam())
                    .First(s => s.Format == Hearth.Core.Sources.Catalogue.FileFormat.Xlsx)
                    .Id
            )
        );
        (
            await SendAsync(
                database,
                "return.xlsx",
                Encoding.Latin1.GetString(zip.ToArray()),
                source: await source
            )
        ).ShouldContain("not an Excel workbook");
    }

    private static string[] Kept(TestDatabase database) =>
        Directory.GetFiles(database.Folder.Uploads);

    /// <summary>Why it was refused; "" when it was taken.</summary>
    private static Task<string> SendAsync(
        TestDatabase database,
        string name,
        string text,
        string? scanner = null,
        string source = "police-crime"
    ) =>
        database.WithAsync<IServiceProvider, string>(async services =>
            await ActivatorUtilities
                .CreateInstance<ReceiveUploadOperation>(services, new Clamd(scanner))
                .RunAsync(
                    new(source, name, new MemoryStream(Encoding.Latin1.GetBytes(text))),
                    Actor.DataTeam(),
                    default
                ) switch
            {
                Outcome<Upload>.Refused refused => refused.Reason,
                Outcome<Upload>.Ok => "",
                var other => other.ToString()!,
            }
        );
}
