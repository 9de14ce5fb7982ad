using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Loading;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Eligibility.Reading;

/// <summary>Every list a family is on, the latest date first, with who decided.</summary>
internal static class ListingsRead
{
    public static async Task<IReadOnlyList<ListingRead>> ReadAsync(
        AppDb db,
        Rulebook rulebook,
        FamilyId family,
        CancellationToken cancel
    )
    {
        var rows = await (
            from entry in db.ListEntries.AsNoTracking()
            where entry.FamilyId == family
            join list in db.Lists on entry.ListId equals list.Id
            select new { Entry = entry, List = list }
        ).ToListAsync(cancel);
        var users = await db.Users.Select(u => new { u.Id, u.FullName }).ToListAsync(cancel);
        var names = users.ToDictionary(u => u.Id.ToString("D"), u => u.FullName);
        return
        [
            .. rows.OrderByDescending(r => r.List.AsAt)
                .ThenByDescending(r => r.List.CreatedAt)
                .ThenBy(r => r.List.Framework, StringComparer.Ordinal)
                .Select(r => new ListingRead(
                    r.List,
                    rulebook
                        .Find($"{r.List.Framework}/{r.List.FrameworkVersion}", r.List.AsAt)
                        ?.Name
                        ?? r.List.Framework,
                    r.Entry,
                    r.Entry.DecidedBy is { } by ? names.GetValueOrDefault(by, by) : null
                )),
        ];
    }
}
