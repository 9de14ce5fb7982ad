using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core.Access;
using Hearth.Core.Sources;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Sources.Returns;

[Needs(Permission.SourcesRead, Purpose.IdentifyFamilies)]
public sealed class IndexModel(ReturnsQuery returns, SourcesQuery sources) : HearthPage
{
    private const int PageSize = 25;

    [BindProperty(SupportsGet = true)]
    public string? Source { get; set; }

    [BindProperty(SupportsGet = true, Name = "page-no")]
    public int At { get; set; } = 1;

    public IReadOnlyList<ReturnSummary> Rows { get; private set; } = [];
    public int Count { get; private set; }
    public int Pages => (Count + PageSize - 1) / PageSize;

    public IReadOnlyList<Choice> Sources =>
        [
            new Choice("", "All sources"),
            .. sources.List(Actor).Select(s => new Choice(s.Id, s.Name)),
        ];

    public string Link(int page) =>
        $"/sources/returns?page-no={page}"
        + (Source is null ? "" : $"&source={Uri.EscapeDataString(Source)}");

    public string NameOf(string sourceId) => sources.Find(Actor, sourceId)?.Name ?? sourceId;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Source = string.IsNullOrEmpty(Source) ? null : Source;
        Count = await returns.CountAsync(Actor, Source, cancel);
        At = Math.Clamp(At, 1, Math.Max(1, Pages));
        Rows = await returns.ListAsync(Actor, Source, PageSize, (At - 1) * PageSize, cancel);
    }
}
