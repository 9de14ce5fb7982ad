using System.Text.Json;
using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Eligibility.Reading;
using Hearth.Rules.Loading;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Eligibility;

/// <summary>Which families of a list are wanted; a filter left null lets everyone through.</summary>
/// <param name="List">The list.</param>
/// <param name="Problem">A headline the family meets.</param>
/// <param name="Locality">Postcode district; an empty text is "not known".</param>
/// <param name="Status">Where the decision about it stands.</param>
/// <param name="Change">What became of it since the last list of the framework.</param>
/// <param name="Page">From 1; beyond the last page it is the last.</param>
/// <param name="Size">Families on a page.</param>
public sealed record Entries(
    ListId List,
    string? Problem = null,
    string? Locality = null,
    EntryStatus? Status = null,
    EntryChange? Change = null,
    int Page = 1,
    int Size = 25
);

/// <summary>One page of a list in the list's own order, with how many families each filter would show.</summary>
public sealed class EntriesQuery(AppDb db, Rulebook rulebook, TimeProvider clock)
{
    /// <summary>Null when there is no such list, or none that the actor may know of.</summary>
    public async Task<EntriesPage?> RunAsync(Entries wanted, Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Permission.EligibilityRead))
        {
            await ReadEvent.RefusedAsync(db, clock, actor, $"list:{wanted.List}", cancel);
            return null;
        }
        if (
            await db.Lists.AsNoTracking().SingleOrDefaultAsync(l => l.Id == wanted.List, cancel)
            is not { } list
        )
            return null;

        var previous = await PreviousAsync(list, cancel);
        var all = await ListedRows.ReadAsync(db, list.Id, previous?.Id, actor, cancel);
        var found = all.Where(r => Matches(r, wanted, null)).ToArray();
        var pages = Math.Max(1, (found.Length + wanted.Size - 1) / wanted.Size);
        var page = Math.Clamp(wanted.Page, 1, pages);
        var rows = found.Skip((page - 1) * wanted.Size).Take(wanted.Size).ToArray();
        // Names are about to be shown: that they were is kept first, and which page of what.
        await ReadEvent.ReadAsync(
            db,
            clock,
            actor,
            "eligibility.list-read",
            $"list:{list.Id}",
            JsonSerializer.Serialize(new { page, families = rows.Length }),
            cancel
        );
        var framework = rulebook.Find($"{list.Framework}/{list.FrameworkVersion}", list.AsAt);
        var headlines = framework?.Headlines ?? [];
        return new EntriesPage(
            list,
            framework,
            previous,
            rows,
            found.Length,
            page,
            pages,
            new EntryCounts(
                all.Count,
                [
                    .. headlines.Select(h => new FilterCount(
                        h.Id,
                        h.Name,
                        all.Count(r => Matches(r, wanted, "problem") && r.Problems.Contains(h.Id))
                    )),
                ],
                [
                    .. all.Select(r => r.Locality ?? "")
                        .Distinct(StringComparer.Ordinal)
                        .Order(StringComparer.Ordinal)
                        .Select(l => new FilterCount(
                            l,
                            l.Length == 0 ? "Not known" : l,
                            all.Count(r =>
                                Matches(r, wanted, "locality") && (r.Locality ?? "") == l
                            )
                        )),
                ],
                Count<EntryStatus>("status", r => r.Status),
                previous is null ? [] : Count<EntryChange>("change", r => r.Change)
            )
        );

        FilterCount[] Count<T>(string filter, Func<ListedRow, T> of)
            where T : struct, Enum =>
            [
                .. Enum.GetValues<T>()
                    .Select(value => new FilterCount(
                        Kebab.Of(value),
                        Kebab.Of(value).Replace('-', ' '),
                        all.Count(r => Matches(r, wanted, filter) && of(r).Equals(value))
                    )),
            ];
    }

    /// <summary>A filter's own counts are taken with that filter off and the others on: what choosing it would show.</summary>
    private static bool Matches(ListedRow row, Entries wanted, string? off) =>
        (off == "problem" || wanted.Problem is not { } p || row.Problems.Contains(p))
        && (off == "locality" || wanted.Locality is not { } l || (row.Locality ?? "") == l)
        && (off == "status" || wanted.Status is not { } s || row.Status == s)
        && (off == "change" || wanted.Change is not { } c || row.Change == c);

    private Task<List?> PreviousAsync(List list, CancellationToken cancel) =>
        db
            .Lists.AsNoTracking()
            .Where(l => l.Framework == list.Framework && l.AsAt < list.AsAt)
            .OrderByDescending(l => l.AsAt)
            .ThenByDescending(l => l.CreatedAt)
            .FirstOrDefaultAsync(cancel);
}
