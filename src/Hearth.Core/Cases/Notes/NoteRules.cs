using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Sharing.Involvements;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Notes;

/// <summary>What a note says of itself.</summary>
/// <param name="Text">The note.</param>
/// <param name="Categories">Kinds of information it tells of, besides what early help holds.</param>
/// <param name="Readers">Who reads it.</param>
/// <param name="Named">Accounts and agencies, where they are named.</param>
public sealed record NoteSaid(
    string Text,
    IReadOnlyCollection<string> Categories,
    NoteReaders Readers,
    IReadOnlyCollection<string> Named
);

/// <summary>What is wrong with a note, before it is kept.</summary>
internal static class NoteRules
{
    /// <summary>Null when nothing is. Nobody writes into a kind of information that they may not see.</summary>
    public static string? Wrong(
        NoteSaid said,
        Func<string, bool> may,
        IReadOnlyCollection<string> readers
    )
    {
        if (string.IsNullOrWhiteSpace(said.Text))
            return "Write the note.";
        if (!said.Categories.All(may))
            return "Choose kinds of information that are open to you.";
        if (said.Readers == NoteReaders.Named && said.Named.Count == 0)
            return "Choose who may read it, or let everybody who works with the family read it.";
        return said.Readers == NoteReaders.Named && said.Named.Except(readers).Any()
            ? "Somebody you chose does not work with this family."
            : null;
    }

    /// <summary>What early help holds, and what else it tells of; in one order.</summary>
    public static string Categories(IEnumerable<string> chosen) =>
        string.Join(
            ',',
            chosen.Append(CaseAccessQuery.Category).Distinct().Order(StringComparer.Ordinal)
        );

    /// <summary>Who can be named: accounts and agencies of those who work with the family now.</summary>
    public static async Task<IReadOnlyList<(string Who, string Name)>> ReadersAsync(
        AppDb db,
        FamilyId family,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var found = await (
            from i in db.Involvements.AsNoTracking().Where(Involvement.StandsOn(today))
            where i.FamilyId == family
            join a in db.Agencies.AsNoTracking() on i.AgencyId equals a.Id into agencies
            from a in agencies.DefaultIfEmpty()
            select new
            {
                i.UserId,
                i.Worker,
                i.WorksAs,
                i.AgencyId,
                Agency = (string?)a.Name,
            }
        ).ToListAsync(cancel);
        return
        [
            .. found
                .Where(f => f.UserId is not null)
                .Select(f => (f.UserId!.Value.ToString("D"), $"{f.Worker}, {f.WorksAs}"))
                .Concat(found.Select(f => (f.AgencyId, $"Everybody of {f.Agency ?? f.AgencyId}")))
                .DistinctBy(r => r.Item1),
        ];
    }
}
