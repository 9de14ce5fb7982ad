using System.Text.Json;
using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Eligibility.Reading;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Eligibility.Exporting;

public sealed record ExportedNeed(
    string Headline,
    string Criterion,
    string? Person,
    string Answer,
    string Because,
    JsonElement Facts
);

/// <summary>A family as it leaves in an export; never a date of birth, an address or an identifier from outside.</summary>
public sealed record ExportedFamily(
    int Rank,
    string Family,
    string Name,
    string? Locality,
    int Problems,
    int Concern,
    decimal ReactiveCostPounds,
    string Route,
    string Status,
    string? DecidedBy,
    string? Reason,
    IReadOnlyList<ExportedNeed> Needs
)
{
    internal static async Task<IReadOnlyList<ExportedFamily>> ReadAsync(
        AppDb db,
        ListId list,
        Actor actor,
        CancellationToken cancel
    )
    {
        var rows = await EntryWithFamily.ReadAsync(db, list, actor, cancel);
        var needs = await db
            .Needs.AsNoTracking()
            .Where(n => n.ListId == list)
            .OrderBy(n => n.Id)
            .ToListAsync(cancel);
        var byFamily = needs.ToLookup(n => n.FamilyId);
        return
        [
            .. rows.Select(r => new ExportedFamily(
                r.Entry.Rank,
                r.Entry.FamilyId.ToString(),
                r.Name ?? "",
                r.Locality,
                r.Entry.Problems,
                r.Entry.Concern,
                r.Entry.ReactiveCostPence / 100m,
                Kebab.Of(r.Entry.Route),
                Kebab.Of(r.Entry.Status),
                r.Entry.DecidedBy,
                r.Entry.Reason,
                [.. byFamily[r.Entry.FamilyId].Select(Need)]
            )),
        ];
    }

    private static ExportedNeed Need(Need need) =>
        new(
            need.HeadlineId,
            need.CriterionId,
            need.PersonId?.ToString(),
            Kebab.Of(need.Answer),
            need.Because,
            JsonSerializer.Deserialize<JsonElement>(need.Facts)
        );
}
