using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Eligibility.Exporting;
using Hearth.Rules.Frameworks;
using Hearth.Rules.Loading;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;

namespace Hearth.Core.Eligibility;

public enum ExportFormat
{
    Csv,
    Xlsx,
    Json,
}

/// <param name="List">The list.</param>
/// <param name="Format">The form it leaves in.</param>
/// <param name="To">Where it is written; stays open.</param>
public sealed record ExportList(ListId List, ExportFormat Format, Stream To);

public sealed record ListExported(ListId List, ExportFormat Format, int Families);

/// <summary>Writes a list for use outside, safe to open in a spreadsheet; that it left is an event, written before it does.</summary>
public sealed class ExportListOperation(AppDb db, Rulebook rulebook, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public async Task<Outcome<ListExported>> RunAsync(
        ExportList request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.EligibilityDecide))
        {
            await ReadEvent.RefusedAsync(db, clock, actor, $"list:{request.List}", cancel);
            return Outcome.NotFound;
        }
        var list = await db
            .Lists.AsNoTracking()
            .SingleOrDefaultAsync(l => l.Id == request.List, cancel);
        if (list is null)
            return Outcome.NotFound;
        if (
            rulebook.Find($"{list.Framework}/{list.FrameworkVersion}", list.AsAt)
            is not { } framework
        )
            return Outcome.Refused(
                $"The rulebook no longer has {list.Framework}/{list.FrameworkVersion}, which the list was made by."
            );
        var families = await ExportedFamily.ReadAsync(db, list.Id, actor, cancel);
        var exported = new ListExported(list.Id, request.Format, families.Count);
        var saved = await db.SaveAsync(
            exported,
            Event.By(actor, "eligibility.exported", $"list:{list.Id}", clock.UtcNow()),
            cancel
        );
        if (saved is not Outcome<ListExported>.Ok)
            return saved;
        switch (request.Format)
        {
            case ExportFormat.Csv:
                await CsvAsync(request.To, framework, families);
                break;
            case ExportFormat.Xlsx:
                await XlsxAsync(request.To, framework, families, cancel);
                break;
            default:
                await JsonAsync(request.To, list, families, cancel);
                break;
        }
        return saved;
    }

    private static async Task CsvAsync(
        Stream to,
        Framework framework,
        IReadOnlyList<ExportedFamily> families
    )
    {
        await using var text = new StreamWriter(to, new UTF8Encoding(true), leaveOpen: true);
        await using var csv = new CsvWriter(text, CultureInfo.InvariantCulture, leaveOpen: true);
        foreach (var heading in ExportRows.Headings(framework))
            csv.WriteField(heading);
        await csv.NextRecordAsync();
        foreach (var family in families)
        {
            foreach (var value in ExportRows.Row(family, framework))
                csv.WriteField(value);
            await csv.NextRecordAsync();
        }
    }

    private static Task<int[]> XlsxAsync(
        Stream to,
        Framework framework,
        IReadOnlyList<ExportedFamily> families,
        CancellationToken cancel
    )
    {
        var headings = ExportRows.Headings(framework);
        var rows = families.Select(family =>
            headings
                .Zip(ExportRows.Row(family, framework))
                .ToDictionary(p => p.First, p => (object?)p.Second)
        );
        return to.SaveAsAsync(rows, sheetName: "Families", cancellationToken: cancel);
    }

    private static Task JsonAsync(
        Stream to,
        List list,
        IReadOnlyList<ExportedFamily> families,
        CancellationToken cancel
    ) =>
        JsonSerializer.SerializeAsync(
            to,
            new
            {
                List = list.Id.Value,
                Framework = $"{list.Framework}/{list.FrameworkVersion}",
                list.AsAt,
                list.Digest,
                Judged = list.Families,
                list.Met,
                list.Unknown,
                OrderedBy = "problems, then concern, then reactive cost, each from the highest; then family id",
                Families = families,
            },
            Json,
            cancel
        );
}
