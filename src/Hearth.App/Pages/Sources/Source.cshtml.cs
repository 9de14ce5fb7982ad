using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core.Access;
using Hearth.Core.Sources;
using Hearth.Core.Sources.Catalogue;
using Hearth.Core.Sources.Corrections;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Sources;

[Needs(Permission.SourcesRead, Purpose.IdentifyFamilies)]
public sealed class SourceModel(
    SourcesQuery sources,
    DueReturnsQuery due,
    QualityTrendQuery trend,
    CorrectionsQuery corrections,
    TimeProvider clock
) : HearthPage
{
    public SourceDefinition Source { get; private set; } = null!;
    public DueReturn Due { get; private set; } = null!;
    public IReadOnlyList<QualityPoint> Trend { get; private set; } = [];
    public int OpenCorrections { get; private set; }
    public IReadOnlyList<CollectionChange> Ahead { get; private set; } = [];
    public IReadOnlyList<SummaryRow> Facts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if (sources.Find(Actor, id) is not { } source)
            return NotFound();
        Source = source;
        Due = (await due.ListAsync(Actor, cancel)).Single(d => d.SourceId == id);
        Trend = await trend.ReadAsync(Actor, id, cancel);
        Ahead =
        [
            .. (await trend.AheadAsync(Actor, Hearth.Core.London.Today(clock), cancel)).Where(c =>
                c.SourceId == id
            ),
        ];
        OpenCorrections = await corrections.CountOpenAsync(id, Actor, cancel);
        Facts = [.. Rows()];
        return Page();
    }

    private IEnumerable<SummaryRow> Rows()
    {
        yield return new("Sent by", Words.Capital(Source.Agency));
        yield return new(
            "Comes",
            Source.Frequency == Frequency.AsItHappens
                ? "As it happens: Hearth writes it itself"
                : $"{Words.Capital(Source.Frequency)}, within {Words.Count(Source.DueAfterDays, "day", "days")} of the end of the period"
        );
        yield return new(
            "Next due",
            Due.Due is { } day ? Words.Day(day)
                : Source.Frequency == Frequency.AsItHappens ? "Never"
                : "Follows from the first return"
        );
        yield return new(
            "A file is",
            Source.Picture == Picture.Whole
                ? "The whole picture: what a later file no longer holds has ended"
                : "Changes only: what is not in a file stays as it was"
        );
        yield return new("Format", Source.Format.ToString().ToUpperInvariant());
        yield return new("Kind of data", Words.Capital(Source.Category));
        yield return new("Legal gateway", Source.Gateway);
        if (Source.Doubt is { } doubt)
            yield return new("To be confirmed", doubt);
        yield return new(
            "Tells of",
            string.Join(", ", Source.Indicators.Select(i => i.Replace('-', ' ')))
        );
    }
}
