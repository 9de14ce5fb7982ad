using System.Text.Json;
using Hearth.Core.Data;
using Hearth.Core.Matching.Finding;
using Hearth.Core.Sharing.Disclosures;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sharing.Requests;

/// <summary>
/// A permitted answer is a sharing like any other: a row of the register for each family of whoever was asked about, where
/// Hearth knows the one person who is meant. About somebody it does not know, the request itself is the record.
/// </summary>
internal static class AnswerAsDisclosure
{
    public static async Task<IReadOnlyList<Disclosure>> OfAsync(
        InformationRequest asked,
        AppDb db,
        PersonIndex index,
        SharingState state,
        CancellationToken cancel
    )
    {
        var who = JsonSerializer.Deserialize<PersonAsked>(asked.Query)!;
        if (await OneWhoIsMeant.FindAsync(db, index, who, cancel) is not { } person)
            return [];
        var to = Guid.TryParse(asked.AskedBy, out var user)
            ? await db
                .Users.Where(u => u.Id == user)
                .Select(u => u.FullName)
                .SingleOrDefaultAsync(cancel)
            : null;
        var made = new List<Disclosure>();
        foreach (var family in await OneWhoIsMeant.FamiliesAsync(db, person, cancel))
        {
            var shared = new RecordDisclosure(
                family,
                person,
                Channel.System,
                asked.Categories.Split(','),
                $"Answer to the request of {asked.AskedAt:d MMMM yyyy}",
                asked.Requester,
                to ?? "Whoever asked, by their own system",
                asked.Purpose,
                London.DateOf(asked.DecidedAt!.Value)
            );
            var decided = RecordDisclosureOperation.Decide(state, shared, asked.Holder);
            made.Add(
                RecordDisclosureOperation.Row(
                    shared,
                    decided,
                    asked.Holder,
                    asked.DecidedBy!,
                    asked.DecidedAt.Value
                )
            );
        }
        return made;
    }
}
