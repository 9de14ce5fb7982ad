using Hearth.App.Web;
using Hearth.App.Web.SignIn;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Eligibility;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Eligibility.Lists;

/// <summary>A list as a file. The operation records that it left before any of it does.</summary>
[Needs(Permission.EligibilityDecide, Purpose.IdentifyFamilies)]
[RecentProof]
public sealed class ExportModel(ExportListOperation export) : HearthPage
{
    public async Task<IActionResult> OnGetAsync(Guid id, string? format, CancellationToken cancel)
    {
        if (format is null || !Kebab.TryRead<ExportFormat>(format, out var form))
            return NotFound();
        var file = new FileStream(
            Path.GetTempFileName(),
            FileMode.Open,
            FileAccess.ReadWrite,
            FileShare.None,
            81920,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous
        );
        var outcome = await export.RunAsync(new(new(id), form, file), Actor, cancel);
        if (outcome is not Outcome<ListExported>.Ok)
        {
            await file.DisposeAsync();
            return NotFound();
        }
        file.Position = 0;
        return File(file, Type(form), $"list-{id:D}.{format}");
    }

    private static string Type(ExportFormat format) =>
        format switch
        {
            ExportFormat.Csv => "text/csv; charset=utf-8",
            ExportFormat.Json => "application/json",
            _ => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        };
}
