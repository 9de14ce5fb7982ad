using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core.Access;
using Hearth.Core.Sources;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Sources.Returns;

[Needs(Permission.SourcesRead, Purpose.IdentifyFamilies)]
public sealed class ReceiptModel(ReturnsQuery returns, SourcesQuery sources) : HearthPage
{
    public ReturnSummary Return { get; private set; } = null!;
    public Receipt? Receipt { get; private set; }
    public string SourceName { get; private set; } = "";
    public string? SourceHref { get; private set; }
    public IReadOnlyList<SummaryRow> Facts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int no, CancellationToken cancel)
    {
        if (await returns.FindAsync(Actor, no, cancel) is not { } found)
            return NotFound();
        (Return, Receipt) = found;
        var source = sources.Find(Actor, Return.SourceId);
        SourceName = source?.Name ?? Return.SourceId;
        SourceHref = source is null ? null : $"/sources/{source.Id}";
        Facts = [.. Rows()];
        return Page();
    }

    private IEnumerable<SummaryRow> Rows()
    {
        yield return new("Name", null) { Html = Unbroken(Return.FileName) };
        yield return new("Received", Words.Moment(Return.ReceivedAt));
        yield return new("Extract date", Words.Day(Return.ExtractDate));
        if (Receipt?.Coverage is { } coverage)
        {
            var picture = Kebab(coverage.Picture);
            yield return new(
                "Speaks for",
                $"{Words.Day(coverage.Start)} to {Words.Day(coverage.End)}{(coverage.Area is null ? "" : ", " + coverage.Area)}; {picture}"
            );
        }
        if (Receipt?.Quality is { } quality)
            yield return new(
                "Timeliness",
                $"{Words.Count(quality.Timeliness.DaysSinceExtract, "day", "days")} from extract to arrival"
                    + (
                        quality.Timeliness.DaysSinceLatestEvent is { } days
                            ? $"; the latest thing it tells of was {Words.Count(days, "day", "days")} old"
                            : ""
                    )
            );
        if (Receipt?.Quality?.Consistency is { } last)
            yield return new(
                "Beside the last return",
                $"{Words.Share(last.RowsRatio)} of the {Words.Number(last.LastRows)} rows of return {last.LastReturn}"
            );
        if (Receipt is not null)
        {
            yield return new("Size", Words.Size(Receipt.Bytes));
            yield return new("SHA-256", null) { Html = Unbroken(Receipt.Sha256) };
        }
    }

    private static string Kebab(string picture) =>
        picture == "whole" ? "the whole picture" : "changes only";

    private static El Unbroken(string text) => new El("span", "hearth-break").Text(text);
}
